#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""check_edtf.py FORMS: edtf.js reads every EDTF string that FORMS prints.

edtf.js is a development dependency: npm install --prefix tests/clients.
Skips (77) where node or edtf.js is not there."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
const { parse } = await import(pathToFileURL(process.argv[2]).href);
let bad = 0, count = 0;
for (const form of readFileSync(0, 'utf8').split('\\n')) {
  if (form === '') continue;
  count++;
  try { parse(form); } catch { bad++; console.log('not EDTF: ' + form); }
}
console.log(count + ' forms, ' + bad + ' bad');
process.exit(bad > 0 || count < 1000 ? 1 : 0);
"""


def entry():
    """The module's file, or None."""
    roots = [os.environ.get('PAXLINE_NODE_MODULES', ''),
             Path(__file__).parent / 'node_modules']
    for root in roots:
        path = Path(root) / 'edtf' / 'index.js'
        if str(root) and path.is_file():
            return path
    return None


def main():
    node, module = shutil.which('node'), entry()
    if node is None or module is None:
        print('no node or no edtf.js: npm install --prefix tests/clients')
        return 77
    forms = subprocess.run([sys.argv[1]], check=True, capture_output=True,
                           text=True).stdout
    lines = '\n'.join(sorted(set(forms.split('\n'))))
    script = Path(os.environ.get('TMPDIR', '/tmp')) / f'edtf{os.getpid()}.mjs'
    script.write_text(SCRIPT)
    try:
        return subprocess.run([node, script, module], input=lines,
                              text=True).returncode
    finally:
        script.unlink()


sys.exit(main())
