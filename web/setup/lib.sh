# Shell functions that web/serve and tests/run share: what is needed, what is missing, how it is installed.
# Sourced, not run. All of it is quick and asks the network for nothing when everything is there.

# Says why it can't go on and what to do, and stops.
stop() {
    printf '\nStopped: %s\n' "$*" >&2
    exit 1
}

say() { printf '%s\n' "$*"; }

missing_packages=()

# need PACKAGE WHY TEST...: Debian's PACKAGE is needed, for WHY, unless the command TEST... succeeds.
need() {
    local package=$1 why=$2
    shift 2
    "$@" >/dev/null 2>&1 && return
    [ ${#missing_packages[@]} -gt 0 ] || say "Missing on this machine:"
    say "  $package: $why"
    missing_packages+=("$package")
}

have() { command -v "$1"; }

# Installs what need() found missing, in one go.
install_missing() {
    [ ${#missing_packages[@]} -gt 0 ] || return 0
    local packages="${missing_packages[*]}" as_root=()
    have apt-get >/dev/null || stop "this machine has no apt-get. Install what is listed above in its own way
(the names are Debian's), then run this again."
    if [ "$(id -u)" != 0 ]; then
        have sudo >/dev/null || stop "installing needs root. Run 'apt-get install $packages' as root, then run this again."
        as_root=(sudo)
        # Without a terminal nobody can type a password.
        [ -t 0 ] || as_root=(sudo -n)
        "${as_root[@]}" true || stop "installing needs root. Run 'sudo apt-get install $packages', then run this again."
    fi
    say "Installing with apt-get: $packages"
    local log
    log=$(mktemp)
    # env, because sudo drops variables.
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y)
    if ! { "${apt[@]}" update && "${apt[@]}" install --no-install-recommends ${packages}; } >"$log" 2>&1 </dev/null; then
        tail -n 15 "$log" >&2
        stop "apt-get could not install: $packages. See its lines above (all of them: $log). Is the network there?"
    fi
    rm -f "$log"
    missing_packages=()
}

need_node() {
    need nodejs "runs the build of the site, the server and the browser tests" have node
    need npm "fetches the JavaScript libraries that package.json names" have npm
}

# What the site is built with.
need_for_site() {
    need_node
    need emscripten "compiles the explorer to WebAssembly" have emcc
    need cmake "drives the compilers" have cmake
    need ninja-build "runs the compilers, as many at once as there are cores" have ninja
    need nlohmann-json3-dev "reads the record (JSON)" test -e /usr/include/nlohmann/json.hpp
    need python3-fonttools "cuts the fonts down to the characters that are used" /usr/bin/python3 -c 'import fontTools.subset'
    need_for_imgui
}

# Dear ImGui comes as a source archive.
need_for_imgui() {
    need xz-utils "unpacks Dear ImGui" have xz
    need ca-certificates "lets downloads be checked" test -e /etc/ssl/certs/ca-certificates.crt
}

# What the tests are built and run with, beside that.
need_for_tests() {
    need g++ "compiles the tests for this machine" have g++
    need doctest-dev "the test framework" test -e /usr/include/doctest/doctest.h
    need clang-format "checks the layout of the code" have clang-format
    need clang-tidy "looks for mistakes that compilers let pass" have clang-tidy
    need chromium "a browser to test the site in" have "${CHROMIUM:-chromium}"
}

# What `tests/run --engines` needs beside that.
need_for_engines() {
    need firefox-esr "the other browser to test the site in" have "${FIREFOX:-firefox-esr}"
    need xvfb "a display for Firefox, which draws the explorer only in a window" have Xvfb
}

# Node's major version must be one that the libraries run on.
check_node() {
    local major
    major=$(node -p 'process.versions.node.split(".")[0]')
    [ "$major" -ge 18 ] || stop "Node $(node --version) is too old. Install Node 18 or newer, then run this again."
}

# npm's packages, as the lock file has them. Nothing is asked of the network while node_modules matches it.
npm_packages() {
    local stamp=node_modules/.matches-lock sum
    sum=$(sha256sum package-lock.json)
    [ "$(cat "$stamp" 2>/dev/null)" = "$sum" ] && return
    say "Installing the JavaScript libraries of package-lock.json into node_modules/ (npm ci): the bundler, the"
    say "server, the fonts, the Closure Compiler, and what the tests use."
    npm ci --no-progress --loglevel=error </dev/null ||
        stop "npm could not install them. See its lines above. Is the network there? It is needed this once."
    printf '%s\n' "$sum" >"$stamp"
}

# build PRESET TARGET...: configures and builds. Says little unless something is wrong.
build() {
    local preset=$1 log
    shift
    log=$(mktemp)
    if ! { cmake --preset "$preset" && cmake --build --preset "$preset" --parallel "$(nproc)" --target "$@"; } \
        >"$log" 2>&1 </dev/null; then
        tail -n 60 "$log" >&2
        say "(all of it: $log)" >&2
        return 1
    fi
    # Warnings deserve to be seen even when the build goes well.
    grep -E -A6 'warning:' "$log" | head -n 40 >&2
    rm -f "$log"
}

# build_site [OPTION...]: the optimised site, in dist/. The options are those of web/build/site.mjs.
build_site() {
    say "Building the site (the first time takes a minute or two; later only what changed is built again)."
    build web explorer record fonts || stop "the explorer could not be compiled; the lines above say where."
    node web/build/site.mjs "$@" || exit 1
    say "The site is in dist/."
}
