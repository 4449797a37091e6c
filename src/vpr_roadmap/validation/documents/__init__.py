"""The formats of the files, as pydantic models and as JSON Schema.

Only this package imports pydantic.
"""

import os

# Looking for pydantic plug-ins reads the metadata of every installed distribution at each
# start; we have none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
