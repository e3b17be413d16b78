# Sourced by the scripts of bench, with root set to the checkout. Sets java to that of a JDK 25, and defines build PROFILES.

java=
for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [ -x "$home/bin/java" ] && grep -qs '^JAVA_VERSION="25[."]' "$home/release"; then
        java=$home/bin/java
        break
    fi
done
if [ -z "$java" ]; then
    echo "bench: this needs a JDK 25; set JAVA_HOME to one" >&2
    exit 1
fi

build() {
    echo "bench: building ..." >&2
    mkdir -p "$root/bench/target"
    if ! (cd "$root" && mvn --batch-mode -P "$1" -DskipTests -Djacoco.skip=true -Dcyclonedx.skip=true -Dspotless.check.skip=true \
        -pl bench -am package) >"$root/bench/target/build.log" 2>&1 </dev/null; then
        echo "bench: the build failed; see $root/bench/target/build.log" >&2
        exit 1
    fi
}
