# Defines the sources of the program. ./onrecord and the build source this file; both set root first.

# Runs find over the sources, with the given actions. Hidden files belong to editors and file managers, and bench is not
# part of the program.
find_sources() (
    cd -- "$root"
    find pom.xml */pom.xml */src/main \( -name '.*' -o -path 'bench/*' \) -prune -o "$@"
)

# Prints a digest of the sources' names and contents. cksum exists on every system and reads them in 30 ms. The digest detects
# changes, not forgery, since anyone who can write the sources can write the program.
sources_digest() {
    find_sources -type f -exec cksum {} + | LC_ALL=C sort | cksum
}

# Prints a digest of the sources' names, sizes, inodes and change times, or nothing if they cannot be listed. As long as it is the
# same, so are the contents: no program can set a file's change time, and no copy shares it.
sources_listing() {
    # GNU find prints these itself; on macOS and the BSDs, stat does.
    listed=$({ find_sources -printf '%p %s %i %C@\n' || find_sources -exec stat -f '%N %z %i %Fc' {} +; } 2>/dev/null | cksum)
    case $listed in
        *' 0') ;;
        *) printf '%s\n' "$listed" ;;
    esac
}
