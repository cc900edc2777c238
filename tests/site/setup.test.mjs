// How web/serve and tests/run build: on machines with little installed, wherever the checkout stands, and beside others.
// A checkout of a few lines stands for the whole one, with the same set-up and the same rules of CMake.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));
let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'setup-'))));
after(() => rmSync(folder, { recursive: true }));

function write(files, to) {
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(join(to, name, '..'), { recursive: true });
        writeFileSync(join(to, name), `${text}\n`);
    }
}

/** A checkout in which every target is there and next to nothing is to be compiled. */
function checkout(name) {
    const to = join(folder, name);
    mkdirSync(to, { recursive: true });
    for (const path of ['CMakeLists.txt', 'CMakePresets.json', 'package.json', 'package-lock.json', 'web/serve', 'web/build', 'web/setup', 'tests/doctest_main.cpp'])
        cpSync(join(top, path), join(to, path), { recursive: true });
    symlinkSync(join(top, 'node_modules'), join(to, 'node_modules'));
    const program = '#include <cstdio>\nint one(); int main() { std::printf("%d\\n", one()); }';
    write(
        {
            'core/view/one.cpp': 'int one() { return 1; }',
            'core/cli/main.cpp': program,
            'ui/two.cpp': 'int two() { return 2; }',
            'web/app/main.cpp': program,
            'tests/core/one_test.cpp': '',
            'own imgui/imgui.h': '#define IMGUI_VERSION_NUM 19222',
            ...Object.fromEntries(['', '_draw', '_tables', '_widgets'].map((part) => [`own imgui/imgui${part}.cpp`, ''])),
        },
        to,
    );
    return to;
}

const environment = (to, more) => ({ ...process.env, IMGUI_DIR: join(to, 'own imgui'), ...more });

/** Runs lines of bash in a checkout after web/setup/lib.sh; what they say is returned, or shown if they fail. */
function inShell(to, lines, more) {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -euo pipefail; source web/setup/lib.sh; ${lines}`], { cwd: to, env: environment(to, more), encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
    return stdout;
}

test('the site is configured with no doctest; once that is there, the same folder has the tests too', () => {
    const to = checkout('bare');
    const hasTarget = (name) => spawnSync('ninja', ['-C', 'build/web', '-t', 'query', name], { cwd: to }).status === 0;
    const configure = (...options) => execFileSync('cmake', ['--preset', 'web', ...options], { cwd: to, env: environment(to), stdio: 'pipe' });
    configure('-Dnlohmann_parent=/usr/include', '-DCMAKE_IGNORE_PATH=/usr/include;/usr/local/include');
    assert.ok(hasTarget('explorer'));
    assert.ok(!hasTarget('core_tests'));
    configure('-DCMAKE_IGNORE_PATH=');
    assert.ok(hasTarget('core_tests'));
});

test('what the site needs of Debian is asked for without what only the tests need', () => {
    const asked = inShell(top, 'need() { echo "$1"; }; need_for_site').trim().split('\n');
    assert.ok(asked.includes('emscripten'), `${asked}`);
    for (const one of ['doctest-dev', 'g++', 'clang-tidy', 'clang-format', 'chromium']) assert.ok(!asked.includes(one), one);
});

test('the explorer is linked, by Closure too, in folders with spaces and umlauts', () => {
    const to = checkout('Prüf Ordner/insp ex');
    const temporary = join(folder, 'Zwischen lägen');
    mkdirSync(temporary);
    inShell(to, 'build web explorer record', { TMPDIR: temporary, HOME: join(folder, 'Jörg Müller') });
    assert.equal(execFileSync(process.execPath, ['build/web/record.cjs'], { cwd: to, encoding: 'utf8' }), '1\n');
    assert.ok(existsSync(join(to, 'build/web/explorer.wasm')));
    // Closure leaves no line breaks between statements, and no comments.
    assert.ok(readFileSync(join(to, 'build/web/explorer.mjs'), 'utf8').split('\n').length < 200);
});

test('a folder that is called like one of ours builds the same', () => {
    const to = checkout('core/cli/core/view');
    inShell(to, 'build native record');
    assert.equal(execFileSync('build/native/record', { cwd: to, encoding: 'utf8' }), '1\n');
});

test('a checkout that was moved or copied with its build folder is built afresh, and says so', async () => {
    const to = checkout('first');
    const says = /build\/native was made in another place.*afresh/;
    assert.doesNotMatch(inShell(to, 'build native record'), says);
    assert.doesNotMatch(inShell(to, 'build native record'), says, 'where it was made');
    const copy = join(folder, 'copy');
    cpSync(to, copy, { recursive: true, verbatimSymlinks: true });
    write({ 'core/view/one.cpp': 'int one() { return 3; }' }, copy);
    assert.match(inShell(copy, 'build native record'), says);
    assert.equal(execFileSync('build/native/record', { cwd: copy, encoding: 'utf8' }), '3\n');
    const moved = join(folder, 'moved');
    renameSync(to, moved);
    assert.match(inShell(moved, 'build native record'), says);
    assert.equal(execFileSync('build/native/record', { cwd: moved, encoding: 'utf8' }), '1\n');
});

test('Dear ImGui is looked for again when the folder in which it was found is gone', () => {
    const to = checkout('emptied');
    const configure = () => inShell(to, 'cmake --preset native', { IMGUI_DIR: '' });
    write({ 'web/setup/imgui': `echo '${to}/own imgui'` }, to);
    configure();
    renameSync(join(to, 'own imgui'), join(to, 'other imgui'));
    write({ 'web/setup/imgui': `echo '${to}/other imgui'` }, to);
    assert.match(configure(), /from .*other imgui/);
});

test('a port that is none is refused in one plain sentence', () => {
    for (const port of ['08', '00080', '0', '-1', '99999', '12345678901234567890', 'x', '0x50', '80.5', '1e3', ' 80', '']) {
        const { status, stdout, stderr } = spawnSync('bash', ['web/serve', '--port', port], { cwd: top, encoding: 'utf8' });
        assert.equal(status, 1, port);
        assert.match(stdout + stderr, /^\s*Stopped: --port needs a number from 1 to 65535[^\n]*\n$/, port);
    }
});

// ---- two at once -----------------------------------------------------------------------------------------------------

/**
 * Programs that stand for those of the set-up: each appends what it does to the file `done`, and `cmake --build`,
 * `apt-get install` and `npm ci` go on only when they are let: when there is a file `go` (or the checkout is gone, after a test that failed).
 */
const waitToGo = 'until [ -e go ] || [ ! -e web ]; do sleep 0.05; done';
function withSlowPrograms(to) {
    const bin = join(to, 'bin');
    write(
        {
            'bin/cmake': `#!/bin/bash\n[ "$1" = --build ] || exit 0\necho "build begins" >>done\n${waitToGo}\necho "build ends" >>done`,
            'bin/apt-get': `#!/bin/bash\n[[ " $* " == *" install "* ]] || exit 0\necho "apt begins" >>done\n${waitToGo}\necho "apt ends" >>done`,
            'bin/sudo': '#!/bin/bash\n[ "$1" != -n ] || shift\nexec "$@"',
            'bin/npm': `#!/bin/bash\necho "npm begins" >>done\n${waitToGo}\nmkdir -p node_modules\necho "npm ends" >>done`,
        },
        to,
    );
    execFileSync('chmod', ['-R', '+x', bin]);
    writeFileSync(join(to, 'done'), '');
    return { PATH: `${bin}:${process.env.PATH}` };
}
// For what would wait for ever.
const timeout = 60_000;
const letGo = (to) => writeFileSync(join(to, 'go'), '');

/** Starts lines of bash as inShell() runs them. says(text) resolves once they have said it, ended() once they ended. */
function start(to, lines, more) {
    const child = spawn('bash', ['-c', `set -euo pipefail; source web/setup/lib.sh; ${lines}`], { cwd: to, env: environment(to, more), stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
    const closed = once(child, 'exit');
    return {
        kill: () => child.kill('SIGKILL'),
        ended: () => closed,
        async says(pattern) {
            while (!pattern.test(said)) {
                const [ended] = await Promise.race([once(child.stdout, 'data').then(() => []), closed.then(() => [true])]);
                assert.ok(!ended || pattern.test(said), `it ended and said: ${said}`);
            }
        },
    };
}

const linesOf = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean);
async function until(condition) {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('of two builds of one preset the second waits for the first, and says so; other presets don’t wait', { timeout }, async () => {
    const to = checkout('two builds');
    const programs = withSlowPrograms(to);
    const done = join(to, 'done');
    const first = start(to, 'build web explorer', programs);
    await until(() => linesOf(done).length === 1);
    const second = start(to, 'build web explorer', programs);
    await second.says(/^Waiting for another build in build\/web to end\.$/m);
    assert.deepEqual(linesOf(done), ['build begins']);
    const other = start(to, 'build native record', programs);
    await until(() => linesOf(done).length === 2);
    assert.deepEqual(linesOf(done), ['build begins', 'build begins']);
    letGo(to);
    for (const { ended } of [first, other, second]) assert.equal((await ended())[0], 0);
    assert.equal(linesOf(done).length, 6);
});

test('of two installations of npm’s packages the second waits, and finds nothing left to do', { timeout }, async () => {
    const to = checkout('two npm');
    rmSync(join(to, 'node_modules'));
    const programs = withSlowPrograms(to);
    const first = start(to, 'npm_packages', programs);
    await until(() => linesOf(join(to, 'done')).length === 1);
    const second = start(to, 'npm_packages', programs);
    await second.says(/^Waiting for another npm ci in this checkout to end\.$/m);
    letGo(to);
    assert.equal((await first.ended())[0], 0);
    assert.equal((await second.ended())[0], 0);
    assert.deepEqual(linesOf(join(to, 'done')), ['npm begins', 'npm ends']);
});

test('of two installations of Debian’s packages the second waits, whichever checkouts ask for them', { timeout }, async () => {
    const to = checkout('two apt');
    const programs = withSlowPrograms(to);
    const install = `packages_lock='${folder}'; missing_packages=(one); install_missing`;
    const first = start(to, install, programs);
    await until(() => linesOf(join(to, 'done')).length === 1);
    const second = start(to, install, programs);
    await second.says(/^Waiting for another installation of packages to end\.$/m);
    assert.deepEqual(linesOf(join(to, 'done')), ['apt begins']);
    letGo(to);
    for (const { ended } of [first, second]) assert.equal((await ended())[0], 0);
    assert.deepEqual(linesOf(join(to, 'done')), ['apt begins', 'apt ends', 'apt begins', 'apt ends']);
});

test('a lock goes with the process that held it, and with what it left running', { timeout }, async () => {
    const to = checkout('killed');
    // What is left running has the lock until it ends, unless it was told to leave it.
    const held = start(to, 'work() { bash -c "echo working; $wait"; }; locked "$(lock_of work)" "the work" work', { wait: waitToGo });
    await held.says(/working/);
    held.kill();
    await held.ended();
    const next = start(to, 'locked "$(lock_of work)" "the work" true');
    await next.says(/Waiting for the work to end\./);
    letGo(to);
    assert.equal((await next.ended())[0], 0);

    rmSync(join(to, 'go'));
    const leaves = start(to, 'work() { bash -c "echo working; $wait" {lock}<&- & wait; }; locked "$(lock_of work)" "the work" work', { wait: waitToGo });
    await leaves.says(/working/);
    leaves.kill();
    await leaves.ended();
    assert.equal(inShell(to, 'locked "$(lock_of work)" "the work" true'), '');
    letGo(to);
});

test('what follows a locked command, such as the server, holds no lock', { timeout }, async () => {
    const to = checkout('serving');
    const server = start(to, 'locked "$(lock_of work)" "the work" true; echo serving; exec bash -c "$wait"', { wait: waitToGo });
    await server.says(/serving/);
    assert.equal(inShell(to, 'locked "$(lock_of work)" "the work" true'), '');
    letGo(to);
    await server.ended();
});
