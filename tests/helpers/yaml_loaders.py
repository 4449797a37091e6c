"""The YAML loaders that the reader may use: libyaml, if it is installed, and the one in Python."""

from __future__ import annotations

import yaml

LIBYAML = getattr(yaml, "CSafeLoader", None)
LOADERS = [loader for loader in (LIBYAML, yaml.SafeLoader) if loader]
