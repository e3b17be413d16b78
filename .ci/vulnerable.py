"""Compares the libraries of the program with the known vulnerabilities at osv.dev.

Without a network, or where the service does not answer, it says so and passes: a check that fails for reasons outside
the project is soon ignored. A vulnerability that cannot be reached from here is listed, with the reason, in
.ci/harmless.txt: its id, a blank, and why.
"""

import glob
import json
import os
import sys
import urllib.request

SERVICE = os.environ.get("ONRECORD_OSV", "https://api.osv.dev/v1/querybatch")
SECONDS = 20


def coordinates(jar, repository):
    """Returns group, artifact and version, which are the folders of the jar in Maven's repository."""
    for path in glob.glob(os.path.join(repository, "**", os.path.basename(jar)), recursive=True):
        version = os.path.dirname(path)
        artifact = os.path.dirname(version)
        group = os.path.relpath(os.path.dirname(artifact), repository).replace(os.sep, ".")
        return group, os.path.basename(artifact), os.path.basename(version)
    return None


def harmless():
    """Returns the ids that .ci/harmless.txt lists."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "harmless.txt")
    if not os.path.exists(path):
        return set()
    with open(path, encoding="utf-8") as lines:
        return {line.split()[0] for line in lines if line.strip() and not line.startswith("#")}


jars = sorted(glob.glob("app/target/onrecord/lib/*.jar"))
if not jars:
    sys.exit("there are no libraries in app/target/onrecord/lib: run mvn package first")
repository = os.path.expanduser("~/.m2/repository")
libraries = [found for found in (coordinates(jar, repository) for jar in jars) if found and found[0] != "org.onrecord"]
query = {
    "queries": [
        {"package": {"ecosystem": "Maven", "name": f"{group}:{artifact}"}, "version": version}
        for group, artifact, version in libraries
    ]
}
try:
    request = urllib.request.Request(
        SERVICE, json.dumps(query).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:
        results = json.load(answer)["results"]
except (OSError, ValueError, KeyError) as fault:
    print(f"not compared with known vulnerabilities, since {SERVICE} does not answer: {fault}")
    sys.exit(0)

known = harmless()
found = [
    f"{':'.join(library)} has {vulnerability['id']}"
    for library, result in zip(libraries, results)
    for vulnerability in (result or {}).get("vulns", [])
    if vulnerability["id"] not in known
]
for line in found:
    print(line)
if found:
    sys.exit(f"{len(found)} known vulnerabilities: take a newer version, or say in .ci/harmless.txt why they do no harm")
print(f"{len(libraries)} libraries, none with a known vulnerability")
