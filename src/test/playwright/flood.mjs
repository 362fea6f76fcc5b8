// Sends copies of one enriched record at a steady rate: what the page stands must not hang on how fast the job is here.
import { Kafka, logLevel } from 'kafkajs';

const TICK_MS = 100;

const kafka = () => new Kafka({ clientId: 'flood', brokers: (process.env.BOOTSTRAP_SERVERS ?? '').split(','), logLevel: logLevel.ERROR });

/** The bytes of the newest record of `id` on `topic`, which are there. */
async function recordOf(topic, id) {
  const consumer = kafka().consumer({ groupId: `flood-${id}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const value = await new Promise((done) => {
    consumer.run({ eachMessage: async ({ message }) => { if (message.key.toString() === id) done(message.value); } });
  });
  await consumer.disconnect();
  return value;
}

/** The record under another id of the same length: the id is its first field, and Avro writes lengths before texts. */
function copy(record, id, other) {
  const at = record.indexOf(id);
  const bytes = Buffer.from(record);
  bytes.write(other, at, 'latin1');
  return bytes;
}

/** Copies that are ready to go; `send(rate)` sends so many a second and answers with how long it took, in milliseconds. */
export async function flood(topic, id, count, prefix) {
  const record = await recordOf(topic, id);
  const messages = Array.from({ length: count }, (_, i) => {
    const other = prefix + String(i).padStart(id.length - prefix.length, '0');
    return { key: other, value: copy(record, id, other) };
  });
  const producer = kafka().producer();
  await producer.connect();
  return {
    async send(rate) {
      const begin = performance.now();
      for (let sent = 0; sent < count;) {
        const due = Math.min(count, Math.ceil(((performance.now() - begin + TICK_MS) * rate) / 1000));
        if (due > sent) await producer.send({ topic, messages: messages.slice(sent, due) });
        sent = due;
        await new Promise((done) => setTimeout(done, TICK_MS));
      }
      await producer.disconnect();
      return performance.now() - begin;
    },
  };
}
