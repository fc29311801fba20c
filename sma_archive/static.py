"""Style sheets, scripts and pictures: under names that change with their content once `collectstatic` has run."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFilesStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc] # untyped
    """WhiteNoise's storage, which serves the files as they lie in the project until they have been collected."""

    def stored_name(self, name: str) -> str:
        """The name with its content's hash; the plain one where nothing has been collected yet."""
        return str(super().stored_name(name)) if self.hashed_files else name
