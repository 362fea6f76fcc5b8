// Checks the Kubernetes manifests: each against the schema of its kind, then that what they name is there and fits, and
// that the compose files mount what is there and open no port to the network.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, parseAllDocuments } from "yaml";
import { ConfigMap } from "kubernetes-models/v1/ConfigMap";
import { Secret } from "kubernetes-models/v1/Secret";
import { Service } from "kubernetes-models/v1/Service";
import { Job } from "kubernetes-models/batch/v1/Job";
import { StatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1/PodDisruptionBudget";

const kinds = { ConfigMap, Secret, Service, Job, StatefulSet, PodDisruptionBudget };
const served = ["/health/live", "/health/ready"]; // of what the management port serves, what a probe may ask
const manifests = "docker/kubernetes/provincewire.yaml";
const must = (holds, what) => {
  if (!holds) throw new Error(`${manifests}: ${what}`);
};

const objects = parseAllDocuments(readFileSync(manifests, "utf8")).map((document) => {
  must(document.errors.length === 0, document.errors[0]?.message);
  return document.toJS();
});
const named = (kind, name) => objects.find((object) => object.kind === kind && object.metadata.name === name);
const only = (kind) => {
  const found = objects.filter((object) => object.kind === kind);
  must(found.length === 1, `${found.length} of kind ${kind}`);
  return found[0];
};

// The schemas let unknown fields pass, which Kubernetes drops or refuses: so what they never look at is unknown.
function watched(value, path, unread) {
  if (value === null || typeof value !== "object") return value;
  const children = Object.fromEntries(Object.keys(value).map((key) => [key, watched(value[key], `${path}.${key}`, unread)]));
  Object.keys(value).forEach((key) => unread.add(`${path}.${key}`));
  const copy = Array.isArray(value) ? Object.assign([], children) : children;
  return new Proxy(copy, {
    get(target, key) {
      unread.delete(`${path}.${String(key)}`);
      return target[key];
    },
  });
}
for (const object of objects) {
  must(kinds[object.kind], `unknown kind ${object.kind}`);
  const unread = new Set();
  // Throws, and names the field. A model of its own would be a copy, which reads everything.
  kinds[object.kind].prototype.validate.call(watched(object, object.kind, unread));
  must(unread.size === 0, `unknown fields ${[...unread].join(", ")}`);
}

const job = only("StatefulSet");
const selects = (selector, labels) => Object.entries(selector).every(([name, value]) => labels[name] === value);
const labels = job.spec.template.metadata.labels;
must(selects(job.spec.selector.matchLabels, labels), "the StatefulSet does not select its own pods");
must(selects(only("PodDisruptionBudget").spec.selector.matchLabels, labels), "the budget does not select the job's pods");
must(selects(only("Service").spec.selector, labels), "the service does not select the job's pods");
must(!selects(only("Service").spec.selector, only("Job").spec.template.metadata.labels), "the service selects the pod that makes topics");
must(named("Service", job.spec.serviceName), `there is no service ${job.spec.serviceName}`);

for (const owner of [job, only("Job")]) {
  const pod = owner.spec.template.spec;
  must(pod.securityContext.runAsNonRoot, "a pod may run as root");
  const volumes = [...(pod.volumes ?? []), ...(owner.spec.volumeClaimTemplates ?? []).map((claim) => claim.metadata)];
  for (const volume of pod.volumes ?? []) {
    must(!volume.configMap || named("ConfigMap", volume.configMap.name), `there is no ConfigMap ${volume.configMap?.name}`);
  }
  for (const container of pod.containers) {
    must(container.securityContext.readOnlyRootFilesystem, `${container.name} may write its root`);
    for (const mount of container.volumeMounts) {
      must(volumes.some((volume) => volume.name === mount.name), `${container.name} mounts ${mount.name}, which is not there`);
    }
    for (const from of container.envFrom ?? []) {
      must(named("Secret", from.secretRef.name), `there is no Secret ${from.secretRef.name}`);
    }
    const config = container.args[container.args.indexOf("--config") + 1];
    const mount = container.volumeMounts.find(({ mountPath }) => dirname(config) === mountPath);
    const source = volumes.find((volume) => volume.name === mount?.name)?.configMap;
    must(named("ConfigMap", source?.name)?.data[config.slice(mount.mountPath.length + 1)], `${config} is in no ConfigMap`);
  }
}
const [container] = job.spec.template.spec.containers;
for (const probe of ["startupProbe", "livenessProbe", "readinessProbe"]) {
  const { path, port } = container[probe].httpGet;
  must(served.includes(path), `${probe} asks for ${path}`);
  must(container.ports.some(({ name }) => name === port), `${probe} asks on port ${port}`);
}
must(container.readinessProbe.httpGet.path === "/health/ready", "readiness is not what the readiness probe asks for");
const image = readFileSync("docker/Dockerfile", "utf8");
const port = Number(/PROVINCEWIRE_MANAGEMENT_PORT=(\d+)/.exec(image)[1]);
must(container.ports[0].containerPort === port, `the image listens on ${port}`);
const state = /PROVINCEWIRE_STATE_DIR=(\S+)/.exec(image)[1];
must(container.volumeMounts.some(({ mountPath }) => state.startsWith(mountPath)), `no volume for ${state}`);
const close = /`close.timeout.ms`.*\| `(\d+)` \|/.exec(readFileSync("README.md", "utf8"))[1];
must(job.spec.template.spec.terminationGracePeriodSeconds * 1000 > close, "the grace is shorter than a clean stop");

for (const file of ["docker/compose.yaml", "docker/compose.dev.yaml"]) {
  for (const [name, service] of Object.entries(parse(readFileSync(file, "utf8"), { merge: true }).services)) {
    for (const opened of service.ports ?? []) {
      if (!opened.startsWith("127.0.0.1:")) throw new Error(`${file}: ${name} opens ${opened} to the network`);
    }
    for (const volume of service.volumes ?? []) {
      const [source] = volume.split(":");
      if (source.startsWith(".") && !existsSync(join(dirname(file), source))) throw new Error(`${file}: no ${source}`);
    }
  }
}
console.log(`${objects.length} manifests are good for Kubernetes and fit each other; the compose files mount what is there`);
