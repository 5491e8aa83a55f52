#!/usr/bin/env bash
# Builds, runs and tests Blindcopy. `./build.sh help` lists the verbs.
# Sets up what is missing: system packages only as root on Debian, everything else below this folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
readonly ROOT=$PWD
readonly LOG=$ROOT/target/log STAMP=$ROOT/target/stamp
export CARGO_TARGET_DIR=$ROOT/target CARGO_TERM_COLOR=never NPM_CONFIG_UPDATE_NOTIFIER=false
# Flags meant for another project must not change what is built here.
unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS CARGO_BUILD_TARGET
mkdir -p "$LOG" "$STAMP"

usage() {
  cat <<'TEXT'
usage: ./build.sh VERB

  run [--port N]          build everything and serve the page on this computer
  test                    build everything and run every test
  check                   the fast part of the tests: format, lint, unit tests, types
  release [--hosts FILE] [--to FOLDER]
                          all artefacts into dist/ or FOLDER, with checksums; FILE names webmail hosts, one a line
  bench [--write]         the engine beside plain JavaScript; --write puts the tables into docs/benchmark.md
  evaluate                the sets of breaches and of ordinary mail, with the rates
  pictures                the stores' pictures, of the extension in a real webmail, into docs/store/pictures
  clean                   remove what was built

  BLINDCOPY_ALLOW_SKIP    parts that may be skipped in `test`, for example "webmail firefox"
  CHROMIUM, FIREFOX       the browsers, where they are in no usual place
TEXT
}

# --- saying what happens -------------------------------------------------------------------------------------------

say() { printf '%s\n' "$*"; }
fail() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }

child=
trap 'if [[ -n $child ]]; then kill -TERM -- "-$child" 2>/dev/null || true; fi' EXIT
trap 'exit 130' INT TERM

# attempt NAME COMMAND...: runs it with its output in target/log/NAME.log and a sign of life now and then; its status is
# left in `status` and its seconds in `seconds`.
attempt() {
  local name=$1 began=$SECONDS next=15
  shift
  # A process group of its own, so that an interrupted run leaves no browser and no compiler behind.
  set -m
  "$@" >"$LOG/$name.log" 2>&1 </dev/null &
  child=$!
  set +m
  while kill -0 "$child" 2>/dev/null; do
    sleep 0.2
    if ((SECONDS - began >= next)); then
      say "   … $name, $((SECONDS - began)) s"
      next=$((next + (next < 60 ? 15 : 60)))
    fi
  done
  status=0
  wait "$child" || status=$?
  child=
  seconds=$((SECONDS - began))
}

# step NAME WHAT COMMAND...: a part that everything after it needs.
step() {
  local name=$1 what=$2
  shift 2
  attempt "$name" "$@"
  if ((status != 0)); then
    tail -n 40 "$LOG/$name.log" >&2
    fail "$what failed; all of its output is in target/log/$name.log"
  fi
  say "✓ $what ($seconds s)"
}

# fresh TARGET SOURCE...: true where TARGET is there and newer than every source, folders looked through.
fresh() {
  local target=$1
  shift
  [[ -e $target ]] && [[ -z $(find "$@" -newer "$target" -type f -print -quit 2>/dev/null) ]]
}

# takes VERB "OPTION..." ARGS...: ends, before anything is built, where an argument is none of these. Those that have a
# value end in "=".
takes() {
  local verb=$1 known=" $2 " given
  shift 2
  while (($#)); do
    if [[ $1 == --*=* ]]; then set -- "${1%%=*}" "${1#*=}" "${@:2}"; fi
    given=$1
    if [[ $known == *" $given= "* ]]; then
      (($# > 1)) || refuse "$verb $given lacks its value"
      if [[ $given == --port && ! $2 =~ ^[0-9]{1,5}$ ]]; then refuse "--port found $2, expected a number"; fi
      if [[ $given == --hosts && ! -r $2 ]]; then refuse "--hosts found $2, expected a file that can be read"; fi
      shift
    elif [[ $known != *" $given "* ]]; then
      refuse "$verb does not take $given"
    fi
    shift
  done
}
refuse() { printf 'build.sh: %s (see ./build.sh help)\n' "$*" >&2; exit 64; }

# --- what the machine must have ------------------------------------------------------------------------------------

on_debian_as_root() { [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null && grep -qs '^ID=debian' /etc/os-release; }

apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  local try
  for try in 1 2 3 4 5 6; do
    # The package lists have a lock of their own, for which apt does not wait.
    if apt-get -o DPkg::Lock::Timeout=300 update && apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"; then
      return 0
    fi
    sleep $((try * 5))
  done
  return 1
}

# Debian packages to install, and sentences on what a person has to install.
packages=() missing=()

# need COMMAND PACKAGES HOW: notes what is missing.
need() {
  command -v "$1" >/dev/null && return
  if on_debian_as_root && [[ -n $2 ]]; then
    read -ra more <<<"$2"
    packages+=("${more[@]}")
  else
    missing+=("$1 ($3)")
  fi
}

supply() {
  if ((${#missing[@]})); then
    local list
    printf -v list '%s; ' "${missing[@]}"
    fail "missing: ${list%; }"
  fi
  if ((${#packages[@]})); then
    step apt "Debian packages: ${packages[*]}" apt_install "${packages[@]}"
  fi
  packages=()
}

node_is_new() { [[ $(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0) -ge 20 ]]; }

setup_tools() {
  export PATH=$PATH:$HOME/.cargo/bin
  need cc "gcc libc6-dev" "a C compiler, to link: install gcc, or Xcode's command line tools"
  need cargo "" "Rust 1.88 or newer: https://rustup.rs"
  need node "nodejs npm" "Node.js 20 or newer: https://nodejs.org"
  need npm "npm" "comes with Node.js: https://nodejs.org"
  supply
  node_is_new || fail "Node.js 20 or newer is needed, found $(node --version): https://nodejs.org"
}

# find_browser NAME PLACE...: the first that can be started.
find_browser() {
  local place
  for place in "$@"; do
    if [[ -n $place ]] && place=$(command -v "$place"); then
      printf '%s' "$place"
      return
    fi
  done
  return 1
}
find_chromium() {
  find_browser "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable microsoft-edge \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
}
find_firefox() {
  find_browser "${FIREFOX:-}" firefox-esr firefox "/Applications/Firefox.app/Contents/MacOS/firefox"
}

# The oldest version of a browser that the extension's manifest accepts; older ones only pretend to be a browser to test in.
oldest() {
  local key=strict_min_version
  if [[ $1 == chromium ]]; then key=minimum_chrome_version; fi
  sed -n "s/.*$key: \"\([0-9]*\).*/\1/p" www/extension/manifest.mjs
}
version_of() { "$1" --version 2>/dev/null | grep -oE '[0-9]+' | head -n 1 || true; }

# too_old NAME: the version that was found, where it is older than the oldest.
too_old() {
  local found
  found=$(version_of "$("find_$1")")
  if [[ -n $found ]] && ((found < $(oldest "$1"))); then printf '%s' "$found"; else return 1; fi
}

setup_browsers() {
  local wanted found variable
  for wanted in chromium firefox; do
    if "find_$wanted" >/dev/null && ! too_old "$wanted" >/dev/null; then continue; fi
    if may_skip "$wanted"; then continue; fi
    if on_debian_as_root; then
      if [[ $wanted == chromium ]]; then packages+=(chromium fonts-dejavu-core); else packages+=(firefox-esr fonts-dejavu-core); fi
    elif ! "find_$wanted" >/dev/null; then
      variable=$(tr '[:lower:]' '[:upper:]' <<<"$wanted")
      missing+=("$wanted (install it, or name its program in $variable)")
    fi
  done
  supply
  for wanted in chromium firefox; do
    if may_skip "$wanted" || ! found=$(too_old "$wanted"); then continue; fi
    variable=$(tr '[:lower:]' '[:upper:]' <<<"$wanted")
    missing+=("$wanted $(oldest "$wanted") or newer (found $found in $("find_$wanted"); update it, or name another in $variable)")
  done
  supply
  CHROMIUM=$(find_chromium || true) FIREFOX=$(find_firefox || true)
  export CHROMIUM FIREFOX
}

may_skip() { [[ " ${BLINDCOPY_ALLOW_SKIP:-} " == *" $1 "* ]]; }

# What the tests alone need: a screen for the browser's own questions, and a machine on which real webmails can be set up.
setup_tests() {
  if on_debian_as_root || ! may_skip extension; then
    need Xvfb xvfb "a screen for the browser's own questions: install xvfb, or BLINDCOPY_ALLOW_SKIP=extension"
    need xdotool xdotool "the keys that answer them: install xdotool, or BLINDCOPY_ALLOW_SKIP=extension"
  fi
  if ! on_debian_as_root && ! may_skip webmail; then
    missing+=("root on Debian (sets up the real webmails; or BLINDCOPY_ALLOW_SKIP=webmail)")
  fi
  supply
}

setup_npm() {
  if fresh "$STAMP/npm" package-lock.json && [[ -d node_modules ]]; then return; fi
  step npm "npm packages, as package-lock.json pins them" npm ci --no-audit --no-fund
  touch "$STAMP/npm"
}

# --- the engine ----------------------------------------------------------------------------------------------------

# How this machine compiles to WebAssembly: "target" where the toolchain has the standard library for it, "build" where
# Debian's compiler builds that library from its sources. Left in `wasm_route`.
has_wasm_target() { [[ -d $(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null || echo /nowhere) ]]; }
has_rust_sources() { [[ -d $(/usr/bin/rustc --print sysroot 2>/dev/null || echo /nowhere)/lib/rustlib/src/rust/library/std ]] && command -v wasm-ld >/dev/null; }

setup_wasm() {
  if has_wasm_target; then wasm_route=target; return; fi
  if has_rust_sources; then wasm_route=build; return; fi
  if command -v rustup >/dev/null; then
    attempt rustup rustup target add wasm32-unknown-unknown
    if has_wasm_target; then
      say "✓ Rust's standard library for WebAssembly ($seconds s)"
      wasm_route=target
      return
    fi
  fi
  if on_debian_as_root; then
    packages+=(rustc-web rust-web-src lld)
    supply
    if has_rust_sources; then wasm_route=build; return; fi
  fi
  fail "missing: Rust's standard library for WebAssembly (rustup target add wasm32-unknown-unknown)"
}

# Everything that Chrome 105 and Firefox 128 can run; what newer ones add is left out.
readonly WASM_FLAGS="-Ctarget-feature=+simd128"
readonly WASM_FEATURES=(--enable-simd --enable-bulk-memory --enable-bulk-memory-opt --enable-sign-ext --enable-mutable-globals
  --enable-nontrapping-float-to-int --enable-reference-types --enable-multivalue)

# The browser fetches the module, so it is made small where that costs little speed: no unrolling beyond level 2, and of
# what is not marked as hot only the smallest is inlined. The command line keeps the profile of Cargo.toml.
readonly WASM_SMALL=(-Cllvm-args=-inline-threshold=50)
# What only a compiler that builds its own library has: a panic traps at once (the hosts take a trap for a crash, which
# it is), so neither messages nor places of panics are shipped, nor what prints values for programmers (`{:?}`), which
# nothing that a person reads is made with. What the compiler does not know is left out.
readonly WASM_TRAPS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
# Rust's compiler has inlined what is worth it; doing it once more only makes the module larger.
readonly WASM_NO_INLINING=(--always-inline-max-function-size=0 --flexible-inline-max-function-size=0
  --one-caller-inline-max-function-size=0)
# The lowest kilobyte of memory is the far end of the stack, so no small offset wraps around into it.
readonly WASM_MEMORY=--low-memory-unused

knows_traps() {
  # shellcheck disable=SC2086 # several words
  "$RUSTC" $WASM_TRAPS --print target-list >/dev/null 2>&1
}

cargo_wasm() {
  local how=()
  # No path of this machine goes into the module, nor that of the library's sources where the toolchain has them.
  local from
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$WASM_FLAGS
  for from in "$ROOT=blindcopy" "${CARGO_HOME:-$HOME/.cargo}/registry/src=crates" "$(rustc --print sysroot)/lib/rustlib/src/rust=rust"; do
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS+=" --remap-path-prefix=$from"
  done
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS
  # wasm-bindgen reads the features from a section that stripping would take away; it strips the rest itself.
  export CARGO_PROFILE_RELEASE_STRIP=false CARGO_PROFILE_RELEASE_OPT_LEVEL=2
  if [[ $wasm_route == build ]]; then
    export RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld
    how=("-Zbuild-std=std,panic_abort")
    if knows_traps; then
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS+=" $WASM_TRAPS"
      how+=(-Zbuild-std-features=optimize_for_size)
    fi
  fi
  # The crate's own kind stays a Rust library: a cdylib's file has one name whatever the profile, and builds would
  # overwrite each other's.
  cargo rustc --locked --release --lib --crate-type cdylib --no-default-features --features patterns \
    --target wasm32-unknown-unknown --target-dir target/wasm-build ${how[@]+"${how[@]}"} -- "${WASM_SMALL[@]}"
}

bindgen_and_opt() {
  target/tools/debug/bindgen target/wasm-build/wasm32-unknown-unknown/release/blindcopy.wasm target/wasm.new
  node_modules/binaryen/bin/wasm-opt -O3 "$WASM_MEMORY" "${WASM_NO_INLINING[@]}" "${WASM_FEATURES[@]}" target/wasm.new/blindcopy_bg.wasm -o target/wasm.new/opt.wasm
  mv target/wasm.new/opt.wasm target/wasm.new/blindcopy_bg.wasm
  rm -rf target/wasm
  mv target/wasm.new target/wasm
}

build_wasm() {
  setup_wasm
  if ! fresh "$STAMP/bindgen" tools/bindgen; then
    step bindgen "the bindgen tool" cargo build --locked --manifest-path tools/bindgen/Cargo.toml --target-dir target/tools
    touch "$STAMP/bindgen"
  fi
  step wasm "the engine as WebAssembly" cargo_wasm
  if ! fresh target/wasm/blindcopy_bg.wasm target/wasm-build/wasm32-unknown-unknown/release/blindcopy.wasm "$STAMP/bindgen"; then
    step wasm-opt "its JavaScript, and the module made smaller" bindgen_and_opt
    node tools/size.mjs target/wasm/blindcopy_bg.wasm target/wasm/blindcopy.js
  fi
}

build_front() { step bundle "page, extension and element" node tools/bundle.mjs "$@"; }
build_native() { step native "the command line" cargo build --locked --release; }

# --- verbs ---------------------------------------------------------------------------------------------------------

verb_run() {
  takes run "--port=" "$@"
  setup_tools
  setup_npm
  build_wasm
  build_front
  build_native
  exec node tools/serve.mjs "$@"
}

# Parts of the tests: every one runs, the summary says how each went.
passed=0 failed=0 skipped=0 summary=()

# Adds up what the runners' closing lines say.
count() {
  local log=$LOG/$1.log
  local sums
  sums=$(awk '
    /^test result:/ { for (i = 1; i < NF; i++) { if ($(i+1) ~ /^passed;?$/) p += $i; if ($(i+1) ~ /^failed;?$/) f += $i; if ($(i+1) ~ /^ignored;?$/) s += $i } }
    /^ℹ pass /      { p += $3 }
    /^ℹ fail /      { f += $3 }
    /^ℹ cancelled / { f += $3 }
    /^ℹ (skipped|todo) / { s += $3 }
    END { print p + 0, f + 0, s + 0 }' "$log")
  read -r p f s <<<"$sums"
}

# part KIND NAME WHAT COMMAND...: one line of the summary. A linter passes or fails as one; tests have to be there.
part() {
  local kind=$1 name=$2 what=$3 p f s
  shift 3
  attempt "$name" "$@"
  count "$name"
  if ((status == 0 && p + f + s == 0)); then
    if [[ $kind == lint ]]; then p=1; else status=1; fi
  fi
  if ((status != 0 && f == 0)); then f=1; fi
  if ((s > 0)) && ! may_skip "$name"; then
    f=$((f + s)) status=1
    say "  $s skipped in $name, which BLINDCOPY_ALLOW_SKIP does not allow"
  else
    skipped=$((skipped + s))
  fi
  passed=$((passed + p)) failed=$((failed + f))
  local line
  line=$(printf '%s %-28s %5d passed %3d failed %4d s' "$([[ $status == 0 ]] && echo ✓ || echo ✗)" "$what" "$p" "$f" "$seconds")
  summary+=("$line")
  say "$line"
  if ((status != 0)); then
    say "  the end of target/log/$name.log:"
    tail -n 60 "$LOG/$name.log" | sed 's/^/  | /'
  fi
}

node_tests() { node --test --test-reporter=spec --test-concurrency=1 --test-timeout=900000 "$@"; }

# Tests that drive real browsers and real webmail wait for software that is not ours: a file in which something failed
# is run again, alone, at most twice, and what failed before is said. Only the last run of a file counts.
node_tests_again() {
  local file run=$LOG/one-run.log tries began failed=0
  for file in "$@"; do
    for tries in 1 2 3; do
      began=$SECONDS
      if node_tests "$file" >"$run" 2>&1; then break; fi
      # What hangs until its time is up would hang again, and the other files would not have their turn.
      if ((tries == 3 || SECONDS - began > 600)); then failed=1; break; fi
      say "try $((tries + 1)) of $file, because these failed:"
      grep -E '^ *✖' "$run" | sort -u || true
    done
    cat "$run"
  done
  return "$failed"
}

parts_rust() {
  part lint fmt "format" cargo fmt --check -- --color never
  part lint fmt-tools "format of the tools" cargo fmt --check --manifest-path tools/bindgen/Cargo.toml -- --color never
  part lint clippy "lint" cargo clippy --locked --all-targets -- -D warnings
  part tests cargo "Rust tests" cargo test --locked --no-fail-fast
}

# Every folder of tests/ with *.test.mjs in it is a part: none can be forgotten here.
parts_node() {
  local folder files
  for folder in tests/*/; do
    folder=$(basename "$folder")
    files=("tests/$folder"/*.test.mjs)
    [[ -e ${files[0]} ]] || continue
    if (($#)) && [[ " $* " != *" $folder "* ]]; then continue; fi
    if [[ $folder == webmail ]] && ! on_debian_as_root && may_skip webmail; then
      skipped=$((skipped + ${#files[@]}))
      say "- tests/webmail: ${#files[@]} files skipped, real webmails are set up by root on Debian"
      continue
    fi
    case $folder in
      adapters | browser | embed* | extension | policy | webmail)
        part tests "$folder" "tests/$folder" node_tests_again "${files[@]}"
        grep -A9 -E '^try [23] of' "$LOG/$folder.log" | grep -E '^try|^ *✖' | sed 's/^/  | /' || true
        ;;
      *) part tests "$folder" "tests/$folder" node_tests "${files[@]}" ;;
    esac
  done
}

close() {
  say ""
  printf '%s\n' "${summary[@]}"
  say ""
  say "in $((SECONDS / 60)) min $((SECONDS % 60)) s"
  say "$passed passed, $failed failed, $skipped skipped"
  ((failed == 0))
}

verb_test() {
  takes test "" "$@"
  setup_tools
  setup_tests
  setup_npm
  setup_browsers
  build_wasm
  build_native
  build_front --tests
  parts_rust
  part lint types "types of the front end" node_modules/.bin/tsc --noEmit
  parts_node
  close
}

verb_check() {
  takes check "" "$@"
  setup_tools
  setup_npm
  if ! [[ -e target/wasm/blindcopy.d.ts ]]; then build_wasm; fi
  parts_rust
  part lint types "types of the front end" node_modules/.bin/tsc --noEmit
  parts_node front repository
  close
}

verb_release() {
  takes release "--hosts= --to=" "$@"
  setup_tools
  setup_npm
  build_wasm
  build_native
  build_front --release "$@"
}

verb_pictures() {
  takes pictures "" "$@"
  setup_tools
  setup_npm
  setup_browsers
  build_wasm
  build_front --tests
  step pictures "the stores' pictures" node tools/store-pictures.mjs
}

verb_bench() {
  takes bench "--write --no-browser --sizes= --seconds= --spaced=" "$@"
  setup_tools
  setup_npm
  setup_browsers
  build_wasm
  build_native
  node benches/bench.mjs "$@"
}

verb_evaluate() {
  takes evaluate "" "$@"
  setup_tools
  step evaluate "the evaluation" cargo test --locked --profile evaluate --test evaluation -- --write docs/evaluation.md
  cat "$LOG/evaluate.log"
}

main() {
  local verb=${1:-help}
  (($#)) && shift
  case $verb in
    run | test | check | release | pictures | bench | evaluate) "verb_$verb" "$@" ;;
    clean)
      takes clean "" "$@"
      rm -rf target dist node_modules
      say "removed target, dist and node_modules"
      ;;
    help | -h | --help) usage ;;
    *) refuse "there is no $verb" ;;
  esac
}
main "$@"
