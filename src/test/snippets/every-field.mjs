// Reads what publish-and-read.mjs printed and fails unless every field that the schema of the topic names was decoded.
import { readFileSync } from "node:fs";

const topic = "news.enriched.nghe-an";
const printed = readFileSync(0, "utf8").split("\n").find((line) => line.includes('"article_id":"node-'));
const { headers, value } = JSON.parse(printed);

// Walks the schema beside the value: what the schema names must be there and of its type.
const named = new Map();
let fields = 0;
function check(schema, value, path) {
  if (typeof schema === "string" && named.has(schema.split(".").pop())) return check(named.get(schema.split(".").pop()), value, path);
  if (Array.isArray(schema)) {
    if (value === null) return;
    return check(schema.find((branch) => branch !== "null"), value, path);
  }
  if (schema.name && (schema.type === "record" || schema.type === "enum")) named.set(schema.name, schema);
  switch (schema.type ?? schema) {
    case "record":
      for (const field of schema.fields) {
        if (value[field.name] === undefined) throw new Error(`${path}.${field.name} was not decoded`);
        fields += 1;
        check(field.type, value[field.name], `${path}.${field.name}`);
      }
      return;
    case "array":
      value.forEach((item, i) => check(schema.items, item, `${path}[${i}]`));
      return;
    case "enum":
      if (!schema.symbols.includes(value)) throw new Error(`${path} is ${value}`);
      return;
    case "int": case "long": case "float": case "double":
      if (typeof value !== "number") throw new Error(`${path} is no number: ${value}`);
      return;
    case "boolean":
      if (typeof value !== "boolean") throw new Error(`${path} is no boolean: ${value}`);
      return;
    case "string":
      if (typeof value !== "string") throw new Error(`${path} is no text: ${value}`);
      return;
    default:
      throw new Error(`${path} has an unknown type ${JSON.stringify(schema)}`);
  }
}
const latest = await (await fetch(`${process.env.REGISTRY_URL}/subjects/${topic}-value/versions/latest`)).json();
check(JSON.parse(latest.schema), value, "article");

const expect = (what, is, should) => {
  if (is !== should) throw new Error(`${what} is ${is}, not ${should}`);
};
expect("province", value.province, "nghe-an");
expect("published_at", value.published_at, Date.parse("2026-01-05T07:30:00+07:00"));
expect("header article-id", headers["article-id"], value.article_id);
expect("header province", headers.province, "nghe-an");
const poverty = value.indicators.filter((indicator) => indicator.code === "poverty.rate" && indicator.value === 4.2);
if (poverty.length === 0) throw new Error(`no poverty rate of 4.2 in ${JSON.stringify(value.indicators)}`);
expect("one with its change", poverty.some(({ changes }) => changes[0]?.value === 0.8 && changes[0]?.direction === "DOWN"), true);
console.log(`decoded ${fields} fields of ${value.article_id}: ${poverty[0].label} ${poverty[0].value} ${poverty[0].unit}`);
