#!/usr/bin/env python3
"""The ledger of the rolling upgrade, from a seed.

  ledger.py feed PART    the records of one part, a line each: key, tab, JSON or NULL, at a steady pace
  ledger.py check        reads what consumers read (a line a record: its headers) and compares it with all parts
"""

import collections
import json
import random
import sys
import time

# The second and the fourth part must last while one build starts and the other goes.
SIZES, PER_SECOND = (300, 1500, 300, 1500, 300), 100
ABOUT = {"nghe-an": "huyện Quế Phong, tỉnh Nghệ An", "ha-tinh": "huyện Can Lộc, tỉnh Hà Tĩnh"}


def parts(count):
    """Lists of (id, version or None): new articles, 10 % the same again, 8 % revised, 4 % retracted."""
    chance = random.Random(2025)
    newest, number = {}, 0
    for size in SIZES[:count]:
        part = []
        for _ in range(size):
            number += 1
            dice, ids = chance.random(), list(newest)
            if dice < 0.04 and ids:
                part.append((chance.choice(ids), None))
            elif dice < 0.12 and ids:
                known = chance.choice(ids)
                newest[known] = number
                part.append((known, number))
            elif dice < 0.22 and ids:
                known = chance.choice(ids)
                part.append((known, newest[known]))
            else:
                newest[f"a{number}"] = number
                part.append((f"a{number}", number))
        yield part


def topics(version):
    about = [slug for bit, slug in enumerate(ABOUT) if version >> bit & 1]
    return about or ["national"]


def article(key, version):
    places = " và ".join(ABOUT[slug] for slug in topics(version) if slug in ABOUT)
    where = f"Tại {places}, " if places else "Trong cuộc họp sáng nay, "
    text = f"{where}bản tin số {version} của {key} được công bố. {where}mọi việc diễn ra theo kế hoạch."
    return {"article_id": key, "title": f"Bản tin {version}", "body": text, "published_at": "2024-03-01T08:00:00+07:00"}


def feed(part):
    begin = time.monotonic()
    for done, (key, version) in enumerate(list(parts(part))[-1]):
        value = "NULL" if version is None else json.dumps(article(key, version), ensure_ascii=False)
        sys.stdout.write(f"{key}\t{value}\n")
        sys.stdout.flush()
        time.sleep(max(0.0, begin + done / PER_SECOND - time.monotonic()))


def expected(count):
    """(topic, key) to what consumers are told, in order: revisions, and "gone"."""
    told = collections.defaultdict(list)
    stands, revisions = {}, collections.Counter()
    for part in parts(count):
        for key, version in part:
            before = stands.get(key)
            if version is None:
                for topic in topics(before) if before else []:
                    told[topic, key].append("gone")
                stands.pop(key, None)
            elif version != before:
                revisions[key] += 1
                for topic in topics(version):
                    told[topic, key].append(str(revisions[key]))
                for topic in topics(before) if before else []:
                    if topic not in topics(version):
                        told[topic, key].append("gone")
                stands[key] = version
    return told


def check(count=len(SIZES)):
    read = collections.defaultdict(list)
    for line in sys.stdin:
        header = dict(item.split(":", 1) for item in line.rstrip("\n").split(",") if ":" in item)
        revision = "gone" if header["ce_type"].endswith("retracted") else header["revision"]
        read[header["province"], header["article-id"]].append(revision)
    told = expected(count)
    wrong = [place for place in told.keys() | read.keys() if told.get(place) != read.get(place)]
    for place in sorted(wrong)[:20]:
        print(place, "expected", told.get(place), "read", read.get(place))
    records = sum(map(len, told.values()))
    revised = sum(1 for place in told.values() for revision in place if revision not in ("1", "gone"))
    print(f"{sum(SIZES)} published, {records} records expected ({revised} of them revisions), {len(wrong)} wrong")
    sys.exit(1 if wrong or not read else 0)


if __name__ == "__main__":
    {"feed": feed, "check": check}[sys.argv[1]](*map(int, sys.argv[2:]))
