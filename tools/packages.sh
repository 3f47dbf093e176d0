# SPDX-License-Identifier: MIT
# Sourced by quickstart and check: installs the packages that are missing.
#   need_packages build        those that the build needs
#   need_packages build check  those that the tests need too

need_packages() {
    local kinds=" $* " missing=() name kind _
    while read -r name kind _; do
        case $name in '#'* | '') continue ;; esac
        case $kinds in *" $kind "*) ;; *) continue ;; esac
        # Node.js of another origin brings its own npm, which bars Debian's.
        [ "$name" = npm ] && command -v npm >/dev/null && continue
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null |
            grep -q 'install ok installed' || missing+=("$name")
    done <packages
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "installing: ${missing[*]}"
    local root=()
    [ "$(id -u)" = 0 ] || root=(sudo)
    local log
    log=$(mktemp)
    if ! { "${root[@]}" apt-get update -q &&
        "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
            --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        echo "could not install: ${missing[*]}" >&2
        return 1
    fi
    rm -f "$log"
}

# make_build FOLDER OPTION...: sets up the folder, or changes its options.
make_build() {
    local folder=$1
    shift
    if [ -f "$folder/build.ninja" ]; then
        meson configure "$folder" "$@" >/dev/null
    else
        rm -rf "$folder"
        meson setup "$folder" "$@" >"$folder.log" 2>&1 || {
            tail -n 20 "$folder.log" >&2
            return 1
        }
        mv "$folder.log" "$folder/setup.log"
    fi
    ninja -C "$folder" >"$folder/ninja.log" 2>&1 || {
        tail -n 40 "$folder/ninja.log" >&2
        return 1
    }
}
