"""The file formats as pydantic models and as JSON Schema. Only this package imports pydantic."""

import os

# pydantic looks for plug-ins in the metadata of every installed distribution. There are none,
# so skip the search.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
