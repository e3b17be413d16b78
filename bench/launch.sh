# Read by the scripts that measure the record; needs root. Defines launch CLASS ARGUMENTS: builds, and starts a
# measurement with a heap of 1 GB and, as for a program that stays up, with the JDK's vectors. BENCH_JAVA_OPTS adds to it:
# -XX:StartFlightRecording=filename=x.jfr
. "$root/bench/build.sh"

launch() {
    main=$1
    shift
    build bench
    # shellcheck disable=SC2086
    exec "$java" "-Donrecord.gold=$root/../shared/data/polnear/train.jsonl.gz" --enable-native-access=ALL-UNNAMED \
        --add-modules jdk.incubator.vector -Xmx1g ${BENCH_JAVA_OPTS:-} \
        -cp "$root/bench/target/classes:$root/bench/target/lib/*" "org.onrecord.bench.$main" "$@"
}
