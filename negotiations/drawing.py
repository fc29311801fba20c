"""How the charts look: payments by year, and the rounds of each agreement along time. Drawn with Vega-Altair."""

from typing import Any

import altair as alt
import vl_convert

from negotiations.charted import Charted, Row

Spec = dict[str, Any]

INK = {"light": "#26282c", "dark": "#e6e4de"}
FAINT = {"light": "#dcd8cf", "dark": "#3c3f44"}
AGREED = {"light": "#2b6a78", "dark": "#6db4c2"}
DEMANDED = {"light": "#b3472d", "dark": "#ef9274"}
OFFERED = {"light": "#8a6a1c", "dark": "#d9b75c"}
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"

WIDTH = 460


def svg(charted: Charted, scheme: str) -> str:
    """Draw a chart in a colour scheme: "light" or "dark". Nothing is fetched for it."""
    drawn = vl_convert.vegalite_to_svg(_spec(charted, scheme), allowed_base_urls=[])
    return str(drawn)


def _spec(charted: Charted, scheme: str) -> Spec:
    if charted.form == "payments":
        return _payments(charted.rows, charted.unit, scheme)
    return (_all_rounds if charted.form == "all rounds" else _rounds_of_one)(charted.rows, scheme)


def _data(rows: list[Row]) -> Any:
    return alt.Data(values=rows)  # type: ignore[no-untyped-call] # Altair's own


def _payments(rows: list[Row], unit: str, scheme: str) -> Spec:
    """Bars for what was agreed, marks for what was demanded and offered."""
    kinds = ["agreed", "demanded", "offered"]
    told = [row["year"] for row in rows]
    every_year = list(range(min(told), max(told) + 1))  # a gap in the sources is a gap in the chart
    colour = alt.Color(
        "kind:N",
        title=None,
        scale=alt.Scale(domain=kinds, range=[AGREED[scheme], DEMANDED[scheme], OFFERED[scheme]]),
        legend=alt.Legend(orient="top", symbolType="square"),
    )
    base = alt.Chart(_data(rows)).encode(
        x=alt.X(
            "year:O",
            title=None,
            scale=alt.Scale(domain=every_year),
            axis=alt.Axis(labelAngle=0, labelOverlap=True, labelSeparation=6),
        ),
        y=alt.Y("amount:Q", title=unit, axis=alt.Axis(tickCount=5)),
        color=colour,
    )
    bars = base.transform_filter(alt.datum.kind == "agreed").mark_bar(width={"band": 0.6})
    asked = base.transform_filter(alt.datum.kind != "agreed").mark_point(size=90, filled=False, strokeWidth=2.5)
    marks = asked.encode(shape=alt.Shape("kind:N", legend=None, scale=alt.Scale(domain=kinds, range=SHAPES)))
    return _finished((bars + marks).properties(width=WIDTH, height=240), scheme)


SHAPES = ["square", "triangle-up", "circle"]


def _all_rounds(rows: list[Row], scheme: str) -> Spec:
    """A line for each agreement, a dot for each round."""
    names = list(dict.fromkeys(row["name"] for row in reversed(rows)))
    chart = (
        alt.Chart(_data(rows))
        .mark_point(size=70, filled=True, opacity=0.85)
        .encode(
            x=alt.X(
                "start:T",
                title=None,
                scale=alt.Scale(nice="year"),
                axis=alt.Axis(tickCount="year", format="%Y", labelOverlap=True),
            ),
            y=alt.Y("name:N", title=None, sort=names, axis=alt.Axis(grid=True)),
            **_status(rows, scheme),
        )
    )
    return _finished(chart.properties(width=WIDTH, height=max(100, 46 * len(names))), scheme)


def _rounds_of_one(rows: list[Row], scheme: str) -> Spec:
    """One agreement's rounds along time, with their numbers."""
    base = alt.Chart(_data(rows)).encode(
        x=alt.X(
            "start:T",
            title=None,
            scale=alt.Scale(padding=14),
            axis=alt.Axis(tickCount="month", format="%b %Y", labelOverlap=True),
        ),
        y=alt.value(34),
    )
    dots = base.mark_point(size=110, filled=True, opacity=0.9).encode(**_status(rows, scheme))
    numbers = base.mark_text(dy=-16, fontSize=14, fontWeight=600).encode(text="number:N", color=alt.value(INK[scheme]))
    return _finished((dots + numbers).properties(width=WIDTH + 40, height=60), scheme)


def _status(rows: list[Row], scheme: str) -> Spec:
    """Tell planned rounds from held ones by colour and by shape, and say which is which where there are any."""
    both = ["held", "planned"]
    legend = alt.Legend(orient="top") if any(row["status"] == "planned" for row in rows) else None
    colours = alt.Scale(domain=both, range=[AGREED[scheme], OFFERED[scheme]])
    shapes = alt.Scale(domain=both, range=["circle", "diamond"])
    return {
        "color": alt.Color("status:N", title=None, scale=colours, legend=legend),
        "shape": alt.Shape("status:N", title=None, scale=shapes, legend=legend),
    }


def _finished(chart: Any, scheme: str) -> Spec:
    """Dress a chart in the site's colours and type."""
    text = {"labelColor": INK[scheme], "titleColor": INK[scheme], "labelFontSize": 13, "titleFontSize": 13}
    spec: Spec = (
        chart.configure(background="transparent", font=FONT)
        .configure_view(stroke=None)
        .configure_axis(
            **text,
            gridColor=FAINT[scheme],
            domainColor=FAINT[scheme],
            tickColor=FAINT[scheme],
            titleFontWeight="normal",
        )
        .configure_legend(labelColor=INK[scheme], labelFontSize=13)
        .to_dict()
    )
    return spec
