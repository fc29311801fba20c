"""What the tests of searching share with the site's."""

from tests.site.conftest import get, read

__all__ = ["get", "read"]
