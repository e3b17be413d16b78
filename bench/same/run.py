"""A run: every output of one checkout over one folder of stories, kept as files, to be compared later."""
import base64
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

DIGEST = re.compile(rb'"(?:id|story|modelDigest)"\s*:\s*\\?"sha256:([0-9a-f]{64})')
UTC = datetime.timezone.utc
# What a Parquet file begins and ends with.
PARQUET = b"PAR1"


def now():
    return datetime.datetime.now(UTC)


class Run:
    """Runs a checkout's commands in `folder`, and keeps what they print under `kept`.

    The name of an output tells its sort by its first part: help, pages, tables and messages are words for people, which may
    change; all others are data.
    """

    def __init__(self, checkout, folder, kept, say=print):
        self.checkout = pathlib.Path(checkout).resolve()
        self.folder = folder
        self.kept = kept
        self.say = say
        self.began = self.ended = now()
        self.times = []
        self.digests = set()
        self.driver = None

    @property
    def program(self):
        return str(self.checkout / "onrecord")

    def begin(self, groups):
        """Empties the folder; what an earlier run kept of other groups stays."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        for group in groups:
            shutil.rmtree(self.kept / group, ignore_errors=True)
        self.kept.mkdir(parents=True, exist_ok=True)
        self.began = now()

    def end(self):
        """Notes what the rules need."""
        self.ended = now()
        for file in self.kept.rglob("*.out"):
            self.digests.update(digest.decode() for digest in DIGEST.findall(file.read_bytes()))
        about = {
            "checkout": str(self.checkout),
            "folder": str(self.folder),
            "began": self.began.isoformat(),
            "ended": self.ended.isoformat(),
            "digests": sorted(self.digests),
        }
        (self.kept / "run.json").write_text(json.dumps(about, indent=1))

    @staticmethod
    def kept_before(kept):
        about = json.loads((kept / "run.json").read_text())
        run = Run(about["checkout"], pathlib.Path(about["folder"]), kept)
        run.began = datetime.datetime.fromisoformat(about["began"])
        run.ended = datetime.datetime.fromisoformat(about["ended"])
        run.times = [(run.began, run.ended)]
        run.digests = set(about["digests"])
        return run

    def readable(self, file):
        """What is kept in a file; Parquet, which is compressed and names its writer, as its schema and rows."""
        output = file.read_bytes()
        begin, end = output.find(PARQUET), output.rfind(PARQUET) + len(PARQUET)
        if begin < 0 or end - begin <= len(PARQUET):
            return output
        program = self.checkout / "app/target/onrecord"
        java = (program / "jdk").read_text().strip() + "/bin/java"
        with tempfile.NamedTemporaryFile(suffix=".parquet") as parquet:
            parquet.write(output[begin:end])
            parquet.flush()
            source = pathlib.Path(__file__).with_name("ParquetRows.java")
            reader = [java, "--enable-native-access=ALL-UNNAMED", "-cp", f"{program / 'lib'}/*", source, parquet.name]
            rows = subprocess.run(reader, capture_output=True, check=True).stdout
        return output[:begin] + rows + output[end:]

    def keep(self, name, output):
        file = self.kept / (name + ".out")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(output)

    def command(self, name, *arguments, stdin=None):
        """Runs a command; keeps what it prints, with its exit status, and what it says beside that as messages."""
        self.say(f"  {name}")
        stdin = b"" if stdin is None else stdin
        arguments = [str(argument) for argument in arguments]
        if self.driver:
            status, out, err = self.driver.run(arguments, stdin)
        else:
            done = subprocess.run([self.program, *arguments], cwd=self.folder, input=stdin, capture_output=True)
            status, out, err = done.returncode, done.stdout, done.stderr
        self.keep(name, out + b"exit status %d\n" % status)
        if err:
            self.keep("messages/" + name, err)
        return out

    def script(self, name, script, *arguments):
        """Runs a Python script of the checkout."""
        command = [sys.executable, str(self.checkout / script), *map(str, arguments)]
        done = subprocess.run(command, cwd=self.folder, capture_output=True)
        self.keep(name, done.stdout + done.stderr + b"exit status %d\n" % done.returncode)

    def file(self, name, path):
        """Keeps a file that a command wrote, or a folder with all that is in it."""
        if path.is_dir():
            parts = []
            for each in sorted(path.rglob("*")):
                if each.is_file():
                    parts += [f"==> {each.relative_to(path)}\n".encode(), each.read_bytes(), b"\n"]
            self.keep(name, b"".join(parts))
        else:
            self.keep(name, path.read_bytes() if path.exists() else b"no such file\n")

    def entries(self, name, record):
        """Keeps what the log's entries hold: the payloads that the hashes are made from, and what is filed beside them."""
        copy = self.folder / "copy-of-record"
        shutil.copy(record / "record.mv.db", str(copy) + ".mv.db")
        java = (self.checkout / "app/target/onrecord/jdk").read_text().strip() + "/bin/java"
        (library,) = (self.checkout / "app/target/onrecord/lib").glob("h2-*.jar")
        tables = {
            "entry": "position, sort, subject, payload",
            "edition": "number, guid",
            "member": "number, cluster",
            "appearance": "position, speaker, evidence",
            "alias": "position, name",
        }
        writing = [
            f"call csvwrite('{copy}.{table}', 'select {columns} from {table} order by {columns}', 'charset=UTF-8')"
            for table, columns in tables.items()
        ]
        url = f"jdbc:h2:file:{copy};MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        shell = [java, "-cp", library, "org.h2.tools.Shell", "-url", url, "-user", "onrecord", "-password", ""]
        subprocess.run([*shell, "-sql", "; ".join(writing)], capture_output=True)
        for table in tables:
            self.file(f"{name}/{table}", pathlib.Path(f"{copy}.{table}"))
            pathlib.Path(f"{copy}.{table}").unlink(missing_ok=True)


class Driver:
    """One JVM that runs commands one after the other (Driver.java)."""

    def __init__(self, run):
        subprocess.run([run.program, "--version"], capture_output=True, check=True)
        program = run.checkout / "app/target/onrecord"
        java = pathlib.Path((program / "jdk").read_text().strip()) / "bin/java"
        (jar,) = (program / "lib").glob("onrecord-[0-9]*.jar")
        with zipfile.ZipFile(jar) as opened:
            manifest = opened.read("META-INF/MANIFEST.MF").decode().replace("\r\n ", "").replace("\n ", "")
        main = re.search(r"(?m)^Main-Class: (\S+)", manifest).group(1)
        options = ["-Xmx1g", "-XX:+UseSerialGC", f"-Donnxruntime.native.path={program / 'native'}", "--enable-native-access=ALL-UNNAMED"]
        source = pathlib.Path(__file__).with_name("Driver.java")
        self.process = subprocess.Popen(
            [java, *options, "-cp", f"{program / 'lib'}/*", source, main], cwd=run.folder,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "LC_ALL": "C.UTF-8"},
        )

    def run(self, arguments, stdin):
        parts = [base64.b64encode(stdin), *(base64.b64encode(argument.encode()) for argument in arguments)]
        self.process.stdin.write(b" ".join(parts) + b"\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().split(b" ")
        if len(answer) != 3:
            raise RuntimeError(f"the driver ended at {arguments}")
        return int(answer[0]), base64.b64decode(answer[1]), base64.b64decode(answer[2])

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Server:
    """`onrecord serve` on a loopback port; stops at the end of the with block."""

    def __init__(self, run, record, *more):
        self.run = run
        self.arguments = [run.program, "serve", "--record", record, "--port", "0", *more]

    def __enter__(self):
        self.said = open(self.run.folder / "serve.txt", "w+b")
        self.process = subprocess.Popen(
            self.arguments, cwd=self.run.folder, stdin=subprocess.DEVNULL, stdout=self.said, stderr=subprocess.STDOUT
        )
        until = time.monotonic() + 300
        while time.monotonic() < until and self.process.poll() is None:
            found = re.search(rb"http://127\.0\.0\.1:(\d+)", (self.run.folder / "serve.txt").read_bytes())
            if found:
                self.port = int(found.group(1))
                return self
            time.sleep(0.2)
        self.__exit__()
        raise RuntimeError("serve did not start: " + (self.run.folder / "serve.txt").read_text())

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(60)
        self.said.close()


def write(path, content):
    os.makedirs(path.parent, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="")
