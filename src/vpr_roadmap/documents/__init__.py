"""The shapes of the files: nodes → valid documents, or located problems.

Only this room knows pydantic.
"""

import os

# Looking for pydantic plug-ins reads the metadata of every installed distribution at each
# start; we have none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
