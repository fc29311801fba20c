"""Which admin the project has."""

from django.contrib.admin.apps import AdminConfig


class CurationConfig(AdminConfig):
    """Django's admin, with this archive's site in place of the default one."""

    default_site = "sma_archive.admin.CurationSite"
