// Publishes a raw article as JSON and reads it back enriched, with the usual Kafka clients of Node.js:
//   node publish-and-decode.mjs BROKERS REGISTRY-URL
// Fails unless every field that the schema of the topic names was decoded.
import { Kafka, logLevel } from "kafkajs";
import { SchemaRegistry } from "@kafkajs/confluent-schema-registry";

const [brokers = "localhost:9092", registryUrl = "http://localhost:8081/apis/ccompat/v7"] = process.argv.slice(2);
const topic = "news.enriched.nghe-an";
const limit = 120_000;

const kafka = new Kafka({ clientId: "node-test", brokers: brokers.split(","), logLevel: logLevel.ERROR });
const registry = new SchemaRegistry({ host: registryUrl });

const id = `node-${process.pid}-${Date.now()}`;
const article = {
  article_id: id,
  url: `https://baonghean.vn/${id}.html`,
  source: "baonghean.vn",
  title: "Nghệ An: tỷ lệ hộ nghèo còn 4,2%",
  body: "Năm 2025, tỷ lệ hộ nghèo của tỉnh Nghệ An còn 4,2%, giảm 0,8% so với năm trước.",
  published_at: "2026-01-05T07:30:00+07:00",
};

const producer = kafka.producer();
await producer.connect();
await producer.send({ topic: "news.raw", messages: [{ key: id, value: JSON.stringify(article) }] });
await producer.disconnect();

const consumer = kafka.consumer({ groupId: id });
await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true });
const found = await new Promise((resolve, reject) => {
  const clock = setTimeout(() => reject(new Error(`${id} has not come to ${topic}`)), limit);
  consumer.run({
    eachMessage: async ({ message }) => {
      if (message.key.toString() === id) {
        clearTimeout(clock);
        resolve({ value: await registry.decode(message.value), headers: message.headers });
      }
    },
  });
});
await consumer.disconnect();

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
const latest = await (await fetch(`${registryUrl}/subjects/${topic}-value/versions/latest`)).json();
check(JSON.parse(latest.schema), found.value, "article");

const expect = (what, is, should) => {
  if (is !== should) throw new Error(`${what} is ${is}, not ${should}`);
};
expect("article_id", found.value.article_id, id);
expect("province", found.value.province, "nghe-an");
expect("published_at", found.value.published_at, Date.parse(article.published_at));
expect("header article-id", found.headers["article-id"].toString(), id);
expect("header province", found.headers.province.toString(), "nghe-an");
const poverty = found.value.indicators.find((indicator) => indicator.code === "poverty.rate");
expect("poverty.rate", poverty?.value, 4.2);
console.log(`decoded ${fields} fields of ${id}: ${poverty.label} ${poverty.value} ${poverty.unit}`);
