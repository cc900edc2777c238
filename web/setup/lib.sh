# Shell functions that web/serve and tests/run share: what is needed, what is missing, how it is installed.
# Sourced, not run. All of it is quick and asks the network for nothing when everything is there.

# Says why it can't go on and what to do, and stops.
stop() {
    printf '\nStopped: %s\n' "$*" >&2
    exit 1
}

say() { printf '%s\n' "$*"; }

missing_packages=()
# Packages are installed for the whole machine: dpkg's folder is locked, which is there for everybody.
packages_lock=/var/lib/dpkg

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

# locked FILE WHAT COMMAND...: runs COMMAND while nobody else runs one under the same lock, and says when it has to wait
# for WHAT to end. FILE may be any file or folder; nothing is written to it. The lock is held by this shell and by what
# COMMAND starts, however they end: a second build doesn't join what a killed one left running. For what may live on
# for good COMMAND closes it: {lock}<&-
locked() {
    local file=$1 what=$2 lock status=0
    shift 2
    exec {lock}<"$file"
    if ! flock --nonblock "$lock"; then
        say "Waiting for $what to end."
        flock "$lock"
    fi
    "$@" || status=$?
    exec {lock}<&-
    return $status
}

# lock_of THING: the file to lock while THING of this checkout is made.
lock_of() {
    mkdir -p build
    : >>"build/$1.lock"
    printf '%s\n' "build/$1.lock"
}

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
    locked "$packages_lock" "another installation of packages" install_packages
    missing_packages=()
}

# Part of install_missing: what comes with packages may be started as it is installed, and hold no lock.
install_packages() {
    local log tries=0
    log=$(mktemp)
    # env, because sudo drops variables. apt waits for other programs that install, but not for those that only update.
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600)
    until "${apt[@]}" update >"$log" 2>&1 </dev/null {lock}<&-; do
        { grep -q '/lists/lock' "$log" && [ $((tries += 1)) -lt 120 ]; } || apt_failed
        [ $tries != 1 ] || say "Waiting for another program to end that uses apt."
        sleep 5
    done
    "${apt[@]}" install --no-install-recommends ${packages} >"$log" 2>&1 </dev/null {lock}<&- || apt_failed
    rm -f "$log"
}

apt_failed() {
    tail -n 15 "$log" >&2
    stop "apt-get could not install: $packages. See its lines above (all of them: $log). Is the network there?"
}

need_node() {
    need nodejs "runs the build of the site, the server and the browser tests" have node
    need npm "fetches the JavaScript libraries that package.json names" have npm
}

# What the site is built with.
need_for_site() {
    need_node
    need util-linux "keeps two builds at once apart" have flock
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
    npm_matches_lock || locked "$(lock_of npm)" "another npm ci in this checkout" npm_install
}

npm_stamp=node_modules/.matches-lock
npm_matches_lock() { [ "$(cat "$npm_stamp" 2>/dev/null)" = "$(sha256sum package-lock.json)" ]; }

npm_install() {
    # Another one may have done it in the meantime.
    npm_matches_lock && return
    say "Installing the JavaScript libraries of package-lock.json into node_modules/ (npm ci): the bundler, the"
    say "server, the fonts, the Closure Compiler, and what the tests use."
    npm ci --no-progress --loglevel=error </dev/null ||
        stop "npm could not install them. See its lines above. Is the network there? It is needed this once."
    sha256sum package-lock.json >"$npm_stamp"
}

# made_here PRESET: whether its build folder, if there is one, was made where it is now and for this checkout.
made_here() {
    local cache=build/$1/CMakeCache.txt
    [ -e "$cache" ] || return 0
    [ "$(sed -n 's/^CMAKE_CACHEFILE_DIR:INTERNAL=//p' "$cache")" -ef "build/$1" ] &&
        [ "$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$cache")" -ef . ]
}

# build PRESET TARGET...: configures and builds. Says little unless something is wrong.
build() { locked "$(lock_of "$1")" "another build in build/$1" build_alone "$@"; }

# The same, with the lock held.
build_alone() {
    local preset=$1 log
    shift
    if ! made_here "$preset"; then
        say "build/$preset was made in another place, before this checkout was moved or copied: building it afresh."
        rm -rf "build/$preset"
    fi
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
    locked "$(lock_of web)" "another build in build/web" make_site "$@"
    say "The site is in dist/."
}

make_site() {
    build_alone web explorer record fonts || stop "the explorer could not be compiled; the lines above say where."
    local status=0
    node web/build/site.mjs --check "$@" || status=$?
    case $status in
    0) ;;
    3) locked_dist node web/build/site.mjs "$@" || exit 1 ;;
    *) exit 1 ;;
    esac
}

# Runs a command while dist/ stays as it is, but for what the command does.
locked_dist() { locked "$(lock_of dist)" "another run that makes or tests dist/" "$@"; }
