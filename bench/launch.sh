# Sourced by the scripts of bench, with root set to the checkout. Defines launch CLASS ARGUMENTS, which builds and starts a
# measurement with a heap of 1 GB and the JDK's vector module, like a long-running server. BENCH_JAVA_OPTS adds options, such as
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
