"""The address by which captures of one article are told, however they came by it:
`https://www.news.example/view/?idxno=123&utm_source=x#photo` → `news.example/view?idxno=123`.
"""

import re
from contextlib import suppress
from urllib.parse import SplitResult, quote, urlsplit

LONGEST = 2000

TRACKING = re.compile(
    r"(utm_\w+|mtm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|_ga|_gl|cmpid|_hs(enc|mi)"
    r"|amp|outputtype=amp)(=|$)",
    re.IGNORECASE,
)
"""Parameters, with their `=`, that tell how a reader came to a page or in which form it is shown, and never which."""

MOBILE = re.compile(r"^(www|m|mobile|amp)\.(?=[^.]+\.)")
"""Labels before a host's own name. What follows must still be a name with a dot in it."""

AMP_ENDING = re.compile(r"(?<=.)(/amp|\.amp)(?=(\.html?)?$)")
TELLING_SLUG = re.compile(r"[^/]+[-_][^/]+[-_][^/]+")
"""Three words or more in one part of a path: a headline, where a section has one or two."""

WRAPPED = re.compile(
    r"""
    ^(?:
      web\.archive\.org/web/\d+(?:[a-z]{2}_)?/(?P<archived>https?:/.+)
    | [^/]+\.cdn\.ampproject\.org/[a-z]/(?:s/)?(?P<cached>.+)
    | (?:www\.)?google\.[a-z.]+/amp/(?:s/)?(?P<found>.+)
    )$
    """,
    re.VERBOSE,
)
"""An address within that of a web archive or a cache, which shows the page of it."""


def canonical(address: str | None) -> str:
    """The address without what differs between visits: "host/path?query".

    Scheme, `www.` and other labels of mobile sites, default port, trailing slash, parameters of tracking, the AMP form
    and the fragment go; parameters that say which article stay, in alphabetical order. "" for what is no address of
    the web, for a home page, and for a path that names no one article, as a section's.
    """
    parts = _split((address or "").strip())
    if parts is None:
        return ""
    path, query, route = _path(parts.path), _query(parts.query), _route(parts.fragment)
    if not _names_an_article(path, query + route):
        return ""
    found = f"{_host(parts)}{path}{query}{route}"
    return found if len(found) <= LONGEST else ""


def _split(address: str) -> SplitResult | None:
    """The parts of a web address; of the one within it, where a cache or an archive shows that."""
    try:
        parts = urlsplit(address)
        _ = parts.port  # a bad one raises only when it is asked for
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    wrapped = WRAPPED.match(f"{parts.hostname}{parts.path}")
    if not wrapped:
        return parts
    inner = re.sub(r"^(https?):/+", r"\1://", wrapped[wrapped.lastgroup or 0])
    inner = inner if inner.startswith("http") else f"https://{inner}"
    return _split(f"{inner}?{parts.query}" if parts.query else inner)


def _host(parts: SplitResult) -> str:
    host = MOBILE.sub("", MOBILE.sub("", (parts.hostname or "").rstrip(".")))
    with suppress(UnicodeError):  # a host that no name server would know tells itself apart all the same
        host = host.encode("idna").decode("ascii")
    return host if parts.port in (None, 80, 443) else f"{host}:{parts.port}"


def _path(path: str) -> str:
    path = AMP_ENDING.sub("", re.sub(r"/{2,}", "/", path).rstrip("/"))
    return _escaped(path.rstrip("/"))


def _query(query: str) -> str:
    kept = sorted(_escaped(one) for one in query.split("&") if one and not TRACKING.match(one))
    return "?" + "&".join(kept) if kept else ""


def _route(fragment: str) -> str:
    """A fragment by which a script chooses the page: `#!/article/12`."""
    return f"#{_escaped(fragment)}" if fragment.startswith("!") else ""


def _escaped(text: str) -> str:
    """A part of an address with its escapes written in one way; bytes of whatever encoding stay as they are."""
    ascii_only = quote(text, safe="%/:@!$&'()*+,;=~-._?")
    return re.sub(r"%[0-9a-fA-F]{2}", lambda found: found[0].upper(), ascii_only)


def _names_an_article(path: str, rest: str) -> bool:
    """Has it a number or a headline? Home pages and sections have neither, whatever they are asked for."""
    return bool(re.search(r"\d", path + rest) or TELLING_SLUG.search(path))
