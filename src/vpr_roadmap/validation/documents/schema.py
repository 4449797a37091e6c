"""Make JSON Schemas for editors from the document models.

Besides the standard keywords, each part has Russian descriptions and error messages
(`patternErrorMessage`, `errorMessage`, `enumDescriptions`), which the YAML language server shows.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from enum import StrEnum
from typing import Any, cast

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from vpr_roadmap.validation.documents import schema_descriptions
from vpr_roadmap.validation.documents.fields import Document
from vpr_roadmap.validation.documents.plan import PlanDocument
from vpr_roadmap.validation.documents.progress import ProgressDocument
from vpr_roadmap.validation.documents.schema_descriptions import DESCRIPTIONS, Key
from vpr_roadmap.validation.documents.schema_rules import (
    FIELD_SCHEMAS,
    KEY_RULES,
    VALUE_SCHEMAS,
    Schema,
    has,
    keys_message,
    when,
    without,
    wrong_type_message,
)
from vpr_roadmap.validation.documents.schools import SchoolsDocument


class SchemaKind(StrEnum):
    """A kind of file."""

    PLAN = "plan"
    SCHOOLS = "schools"
    PROGRESS = "progress"


SHAPES: dict[SchemaKind, type[Document]] = {
    SchemaKind.PLAN: PlanDocument,
    SchemaKind.SCHOOLS: SchoolsDocument,
    SchemaKind.PROGRESS: ProgressDocument,
}


def schema_text(kind: SchemaKind) -> str:
    """The JSON Schema of a kind of file, as indented JSON."""
    return json.dumps(schema_of(SHAPES[kind]), ensure_ascii=False, indent=2) + "\n"


def schema_of(shape: type[Document]) -> Schema:
    """The JSON Schema (draft 2020-12) of a document model."""
    made = shape.model_json_schema(schema_generator=_Generator)
    definitions = made.pop("$defs")
    flat = {
        "$schema": GenerateJsonSchema.schema_dialect,
        **_without_unions(made, definitions),
    }
    flat["$defs"] = {name: _without_unions(each, definitions) for name, each in definitions.items()}
    used = set(re.findall(r"#/\$defs/(\w+)", json.dumps(flat)))
    return flat | {"$defs": {name: each for name, each in flat["$defs"].items() if name in used}}


class _Generator(GenerateJsonSchema):
    """pydantic's generator, with schemas for our validators and Russian messages."""

    def sort(self, value: Schema, parent_key: str | None = None) -> Schema:
        return value

    def field_title_should_be_set(self, schema: object) -> bool:
        return False

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> Schema:
        schema_of_value = VALUE_SCHEMAS.get(schema["function"]["function"])
        return dict(schema_of_value) if schema_of_value else super().function_after_schema(schema)

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> Schema:
        schema_of_value = VALUE_SCHEMAS.get(schema["function"]["function"])
        return dict(schema_of_value) if schema_of_value else super().function_before_schema(schema)

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
        """A value is never null: an optional key is absent."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        return self.generate_inner(schema["schema"])

    def str_schema(self, schema: core_schema.StringSchema) -> Schema:
        return {**super().str_schema(schema), "errorMessage": schema_descriptions.TEXT}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> Schema:
        """The values as YAML reads them: `1` is a number."""
        values = [
            int(each) if re.fullmatch("[0-9]+", each) else each for each in schema["expected"]
        ]
        known = ", ".join(str(value) for value in values)
        schema_of_value: Schema = {"const": values[0]} if len(values) == 1 else {"enum": values}
        return {**schema_of_value, "errorMessage": schema_descriptions.VALUES.format(known=known)}

    def dict_schema(self, schema: core_schema.DictSchema) -> Schema:
        """A mapping that may have any keys."""
        values = self.generate_inner(schema["values_schema"])
        message = wrong_type_message("mapping")
        return {"type": "object", "additionalProperties": values, "errorMessage": message}

    def list_schema(self, schema: core_schema.ListSchema) -> Schema:
        return {**super().list_schema(schema), "errorMessage": wrong_type_message("list")}

    def model_schema(self, schema: core_schema.ModelSchema) -> Schema:
        shape = cast("type[Document]", schema["cls"])
        described = DESCRIPTIONS[shape]
        schema_part = _without_keys(super().model_schema(schema))
        schema_part["errorMessage"] = keys_message(
            list(schema_part["properties"]), schema_part.get("required", [])
        )
        schema_part["properties"] = {
            name: {
                **_description(described.keys[name]),
                **_without_keys(value),
                **FIELD_SCHEMAS.get((shape, name), {}),
            }
            for name, value in schema_part["properties"].items()
        }
        rules = {"allOf": KEY_RULES[shape]} if shape in KEY_RULES else {}
        return {
            "title": described.title,
            "description": described.description,
            **schema_part,
            **rules,
        }


_WHOLE = ("title", "description", "type")
_NAMES = {"string": "text", "array": "list", "object": "mapping"}


def _description(key: Key) -> Schema:
    words: Schema = {"title": key.title, "description": key.description}
    if key.values:
        words["enumDescriptions"] = [meaning for _, meaning in key.values]
    if key.examples:
        words["examples"] = list(key.examples)
    return words


def _without_keys(value: Schema, left_out: Collection[str] = ("title", "description")) -> Schema:
    return {key: each for key, each in value.items() if key not in left_out}


# Unions become one schema. Editors then report the error of the member that a value resembles,
# not that it fits no member.


def _without_unions(value: Any, definitions: dict[str, Schema]) -> Any:
    """The schema with its unions merged."""
    if isinstance(value, list):
        return [_without_unions(each, definitions) for each in value]
    if not isinstance(value, dict):
        return value
    inner = {
        key: _without_unions(each, definitions) for key, each in value.items() if key != "oneOf"
    }
    if "oneOf" not in value:
        return inner
    union = _union(
        [_without_unions(_resolved(one, definitions), definitions) for one in value["oneOf"]]
    )
    return union | inner | {"allOf": [*union["allOf"], *inner.get("allOf", [])]}


def _resolved(member: Schema, definitions: dict[str, Schema]) -> Schema:
    return definitions[member["$ref"].rpartition("/")[2]] if "$ref" in member else member


def _union(members: list[Schema]) -> Schema:
    """The union of a text and other members.

    Lists and mappings are in `allOf`: beside the text, they would make editors insert one unasked.
    """
    text, *others = members
    mappings = [member for member in others if member["type"] == "object"]
    non_texts = [member for member in others if member not in mappings]
    non_texts += [_one_of_mappings(*mappings)] if len(mappings) > 1 else mappings
    types = list(dict.fromkeys(member["type"] for member in members))
    message = wrong_type_message(*(_NAMES[each] for each in types))
    return {
        **text,
        "type": types,
        "errorMessage": message,
        "allOf": [_without_keys(each, _WHOLE) for each in non_texts],
    }


def _one_of_mappings(first: Schema, *others: Schema) -> Schema:
    """Several mappings as one. Each of `others` has only one key, which distinguishes it."""
    properties = dict(first["properties"])
    for other in others:
        properties |= other["properties"]
    message = keys_message(list(properties), [])
    rule: Schema = {**has(*first["required"]), "errorMessage": message}
    for (key,) in (other["required"] for other in reversed(others)):
        rest = (name for name in properties if name != key)
        rule = {**when(has(key), without(*rest), schema_descriptions.ALONE[key]), "else": rule}
    return {
        "properties": properties,
        "additionalProperties": False,
        "errorMessage": message,
        "allOf": [*first.get("allOf", []), rule],
    }
