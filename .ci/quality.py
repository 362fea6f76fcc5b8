#!/usr/bin/env python3
"""Measures `extract` on the labelled texts in a folder and holds the figures by .ci/quality-floor.

  quality.py FOLDER    FOLDER holds score.py and the sets, e.g. dev.jsonl

Prints every figure. Exit status 1 where a figure lies below its floor, or where a text that is only encoded
otherwise (NFD, no-break spaces, older tone marks, HTML) is answered otherwise.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
LAUNCHER = HERE.parent / "bin" / "provincewire"
SETS = ("seed", "dev", "dense", "rssdev")
# An aim reported as a result poisons whatever is summed up.
MOST_AIMS_TOLD_AS_FACTS = 0.01
NOISES = ("nfd", "nbsp", "oldtone", "html")
# What an encoding may change: the texts, where things stand in them, and the words quoted from them.
TEXTS = {"title", "summary", "body", "text", "sentence", "start", "end", "label", "subject", "enriched_at", "detail"}


def extract(scorer, gold, *noise):
    raw = subprocess.run([scorer, "--input", gold, *noise], check=True, capture_output=True).stdout
    done = subprocess.run([LAUNCHER, "extract"], input=raw, capture_output=True)
    if done.returncode != 0:
        sys.exit(f"extract failed on {gold.name}: {done.stderr.decode()[-2000:]}")
    return done.stdout


def figures(scorer, gold, output):
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        file.write(output)
        file.flush()
        printed = subprocess.run([scorer, gold, file.name], check=True, capture_output=True, text=True).stdout
    found = {}
    for line in printed.splitlines():
        name, *rest = line.split()
        if len(rest) > 1:
            for key, value in zip(rest[::2], rest[1::2]):
                found[f"{name}.{key}"] = float(value)
    return printed, found


def bare(value, key=None):
    """The record without its texts and offsets; a period keeps its days."""
    if isinstance(value, dict):
        period = set(value) == {"start", "end", "label"} and isinstance(value["start"], str)
        return {k: bare(v, k) for k, v in sorted(value.items()) if k not in TEXTS or (period and k != "label")}
    if isinstance(value, list):
        return [bare(one, key) for one in value]
    return value


def floors():
    for line in (HERE / "quality-floor").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, figure, floor = line.split()
            yield name, figure, float(floor)


def aims_told_as_facts(folder, answers):
    """How many of the coded levels that were found, and how many of those are aims by the labels but told as facts."""
    sys.path.insert(0, str(folder))
    import score
    levels = wrong = 0
    for name, output in answers.items():
        read = {a["article_id"]: a for a in map(json.loads, output.decode().splitlines())}
        for key, gold in score.rows(folder / f"{name}.jsonl").items():
            left = {}
            for one in read[key]["indicators"]:
                left.setdefault((one["code"], one["value"], one["unit"]), []).append(one["status"])
            for number in gold.get("numbers", []):
                same = left.get((number.get("code"), number["value"], number["unit"]))
                if number["role"] == "Q" and number["code"] != "other" and same:
                    levels += 1
                    wrong += same.pop(0) == "ACTUAL" and number.get("status") == "target"
    return levels, wrong


def main(folder):
    scorer, below, plain = folder / "score.py", [], {}
    held = list(floors())
    for name in SETS:
        gold = folder / f"{name}.jsonl"
        plain[name] = extract(scorer, gold)
        printed, found = figures(scorer, gold, plain[name])
        print(f"{name}.jsonl\n{printed}")
        for _, figure, floor in (row for row in held if row[0] == name):
            if found.get(figure, 0.0) < floor:
                below.append(f"{name} {figure}: {found.get(figure, 0.0)} is below its floor {floor}")
    for name in SETS:
        expected = [bare(json.loads(line)) for line in plain[name].decode().splitlines()]
        for noise in NOISES:
            lines = extract(scorer, folder / f"{name}.jsonl", "--noise", noise).decode().splitlines()
            got = [bare(json.loads(line)) for line in lines]
            other = [e["article_id"] for e, g in zip(expected, got) if e != g]
            same = len(expected) == len(got) and not other
            print(f"{name}.jsonl as {noise}: {'the same answer' if same else 'another answer for ' + ' '.join(other[:9])}")
            if not same:
                below.append(f"{name} {noise}: {len(other)} of {len(expected)} articles are answered otherwise")
    levels, wrong = aims_told_as_facts(folder, plain)
    print(f"aims told as facts: {wrong} of {levels} levels ({wrong / levels:.1%})")
    if wrong >= levels * MOST_AIMS_TOLD_AS_FACTS:
        below.append(f"{wrong} aims of {levels} levels are told as facts: one in a hundred is the most")
    print(f"floors: {len(held)} held" if not below else "\n".join(below))
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])) if len(sys.argv) == 2 else __doc__)
