"""Lists the skipped tests and their reasons, from Surefire's reports below the current folder.

With CI=true a skipped test is a failure, unless it needs data beside the project that is not present: such a test says
"needs ../shared/PATH", relative to the project's root.
"""

import glob
import os
import re
import sys
import xml.etree.ElementTree as xml

reports = glob.glob("*/target/surefire-reports/TEST-*.xml")
if not reports:
    sys.exit("there are no test reports")

unexcused = 0
for report in sorted(reports):
    for case in xml.parse(report).getroot().iter("testcase"):
        skipped = case.find("skipped")
        if skipped is None:
            continue
        reason = (skipped.get("message") or skipped.text or "no reason").strip().splitlines()[0]
        reason = re.sub(r"^org\.opentest4j\.TestAbortedException: |^Assumption failed: ", "", reason)
        reason = re.sub(r"^Assumption failed: ", "", reason)
        needed = re.search(r"needs (\.\./shared/\S+)", reason)
        excused = needed is not None and not os.path.exists(needed.group(1))
        unexcused += not excused
        print(f"skipped: {case.get('classname')}.{case.get('name')}: {reason}")

if unexcused and os.environ.get("CI") == "true":
    sys.exit(f"{unexcused} of the skipped tests above have no excuse")
