// Shows that each rule of tests/lint/rooms.mjs can fail, and that clean code passes.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const lint = fileURLToPath(new URL('../lint/rooms.mjs', import.meta.url));

function check(files) {
  const root = mkdtempSync(join(tmpdir(), 'avanzar-lint-'));
  try {
    execFileSync('git', ['init', '-q'], { cwd: root });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return spawnSync(process.execPath, [lint, '--root', root], { encoding: 'utf8' });
  } finally {
    rmSync(root, { recursive: true });
  }
}
const breaks = (rule, path, text) => test(`${rule}: ${path}`, () => {
  const { status, stdout } = check({ [path]: text });
  assert.equal(status, 1, stdout);
  assert.match(stdout, new RegExp(`rule broken: .*${rule}`));
  assert.match(stdout, /^\d+ passed, 1 failed$/m);
});

test('clean code passes', () => {
  const { status, stdout } = check({
    'src/base/text.h': '// Owns text.\n#pragma once\n#include <string>\n',
    'src/ui/view.cpp': '// Owns a view. rand() and é in a comment are no breach.\n#include "base/text.h"\n#include <imgui.h>\n',
    'src/app/strings_es.cpp': '// Owns the words.\nconst char* word = "organización";\n',
  });
  assert.equal(status, 0, stdout);
  assert.match(stdout, /^\d+ passed, 0 failed$/m);
});
breaks('only the rooms it stands on', 'src/base/a.cpp', '// A.\n#include "model/schema.h"\n');
breaks('only the rooms it stands on', 'src/query/a.cpp', '// A.\n#include "exchange/json.h"\n');
breaks('only the rooms it stands on', 'src/ui/a.cpp', '// A.\n#include "../base/a.h"\n');
breaks('nlohmann only', 'src/app/a.cpp', '// A.\n#include <nlohmann/json.hpp>\n');
breaks('imgui only', 'src/app/a.cpp', '// A.\n#include "imgui.h"\n');
breaks('emscripten and GLES only', 'src/platform/headless/a.cpp', '// A.\n#include <emscripten/html5.h>\n');
breaks('__EMSCRIPTEN__', 'src/ui/a.cpp', '// A.\n#ifdef __EMSCRIPTEN__\n#endif\n');
breaks('no clock', 'src/app/a.cpp', '// A.\nauto now = std::chrono::system_clock::now();\n');
breaks('no clock', 'src/ledger/a.cpp', '// A.\nlong now = time(nullptr);\n');
breaks('EM_ASM', 'src/platform/web/a.cpp', '// A.\nvoid f() { EM_ASM({}); }\n');
breaks('unfinished', 'web/boot.js', '// TO' + 'DO later\n');
breaks('path of a machine', 'tools/x', 'cd /ro' + 'ot/project\n');
breaks('by name', 'package-lock.json', '"https://registry.' + 'npmjs.org/x"\n');
breaks('words for people', 'src/ui/a.cpp', '// A.\nconst char* word = "organización";\n');
breaks('opens by saying', 'src/ui/a.cpp', 'int x;\n');
breaks('pragma once', 'src/ui/a.h', '// A.\nnamespace avanzar {}\n');
breaks('snake_case', 'src/ui/MyView.cpp', '// A.\n');
