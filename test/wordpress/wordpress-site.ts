import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureInstalled, isExecutable, onPath } from '../support/browsers/browser.js';

/** Debian's packages that a WordPress of its own is made from. */
const PACKAGES = [
  'wordpress',
  'wordpress-l10n',
  'wordpress-theme-twentytwentyone',
  'wordpress-theme-twentytwentythree',
  'mariadb-server',
  'php-cli',
  'php-mysql',
];

const NEED = 'The tests of the plugin for WordPress need a WordPress, a MariaDB and PHP.';

/** Where Debian keeps WordPress, and what belongs to a site. */
const WORDPRESS = '/usr/share/wordpress';
const SITE_CONTENT = '/var/lib/wordpress/wp-content';
const THEMES = ['twentytwentyone', 'twentytwentythree'];

/** How long a server may take to start, in milliseconds: against hanging. */
const PATIENCE = 120_000;

interface Programs {
  readonly php: string;
  readonly installDatabase: string;
  readonly database: string;
}

function findPrograms(): Programs | undefined {
  const find = (...names: readonly string[]): string | undefined =>
    [...onPath(...names), ...names.map((name) => `/usr/sbin/${name}`)].find(isExecutable);
  const php = find('php');
  const installDatabase = find('mariadb-install-db', 'mysql_install_db');
  const database = find('mariadbd', 'mysqld');
  const isThere =
    existsSync(`${WORDPRESS}/wp-load.php`) && THEMES.every((name) => existsSync(`${SITE_CONTENT}/themes/${name}`));
  return php && installDatabase && database && isThere && hasModule(php, 'mysqli')
    ? { php, installDatabase, database }
    : undefined;
}

function hasModule(php: string, name: string): boolean {
  return execFileSync(php, ['-m'], { encoding: 'utf8' }).split('\n').includes(name);
}

/** A WordPress with a database of its own, which nothing else on the machine uses. */
export interface WordPressSite {
  /** The address of its front page, without a slash at the end. */
  readonly origin: string;
  /** The folder that it lies in. */
  readonly folder: string;
  /** The version of WordPress. */
  readonly version: string;
  stop(): Promise<void>;
}

/** Everybody who can log in has the same password: the site is there for the length of a test. */
export const PASSWORD = 'guiden-i-prov';

/** Who can log in, by role. */
export const ROLES = ['administrator', 'editor', 'author'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Starts a WordPress in a temporary folder, on a free port, with a database that listens to a socket there; with a user of
 * each role, named as it. Nobody may write whatever HTML they like, as in a network of sites.
 *
 * @throws Error where a program is missing and cannot be installed, or a server does not start.
 */
export async function startWordPress(): Promise<WordPressSite> {
  const programs = ensureInstalled(findPrograms, PACKAGES, NEED);
  const home = mkdtempSync(join(tmpdir(), 'insatsguiden-wordpress-'));
  const folder = join(home, 'site');
  const running: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of running.reverse()) await ended(child);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    copyWordPress(folder);
    const socket = join(home, 'database.sock');
    running.push(await startDatabase(programs, home, socket));
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    writeFileSync(join(folder, 'wp-config.php'), configuration(socket, origin));
    const version = await runPhp(folder, INSTALL);
    const server = spawn(
      programs.php,
      ['-d', 'upload_max_filesize=8M', '-d', 'post_max_size=16M', '-S', `localhost:${port}`, '-t', folder],
      { stdio: ['ignore', 'ignore', 'ignore'], env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' }, detached: true },
    );
    running.push(server);
    await until(() => fetch(`${origin}/wp-login.php`).then(({ ok }) => ok), server, 'php -S');
    return { origin, folder, version, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What PHP code writes that runs in the site of this folder, as nobody in particular. */
export async function runPhp(folder: string, code: string): Promise<string> {
  const php = onPath('php').find(isExecutable) ?? 'php';
  const { stdout } = await promisify(execFile)(php, ['-d', 'display_errors=stderr', '-r', code], {
    cwd: folder,
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout;
}

function copyWordPress(folder: string): void {
  cpSync(WORDPRESS, folder, { recursive: true, dereference: true });
  rmSync(join(folder, 'wp-content'), { recursive: true, force: true });
  mkdirSync(join(folder, 'wp-content/plugins'), { recursive: true });
  mkdirSync(join(folder, 'wp-content/uploads'), { recursive: true });
  for (const name of ['languages', ...THEMES.map((theme) => `themes/${theme}`)])
    cpSync(join(SITE_CONTENT, name), join(folder, 'wp-content', name), { recursive: true, dereference: true });
}

async function startDatabase(programs: Programs, home: string, socket: string): Promise<ChildProcess> {
  const data = join(home, 'database');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  await promisify(execFile)(programs.installDatabase, [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...user,
  ]);
  const child = spawn(
    programs.database,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(home, 'database.pid')}`,
      '--skip-networking',
      '--innodb-flush-log-at-trx-commit=0',
      ...user,
    ],
    { stdio: 'ignore', detached: true },
  );
  const connects = `exit((new mysqli('localhost', 'root', '', '', 0, ${JSON.stringify(socket)}))->query('CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4') ? 0 : 1);`;
  await until(() => promisify(execFile)(programs.php, ['-r', connects]).then(() => true), child, 'mariadbd');
  return child;
}

function configuration(socket: string, origin: string): string {
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    WP_HOME: origin,
    WP_SITEURL: origin,
    AUTH_SALT: 'for the length of a test',
    FS_METHOD: 'direct',
    // Nobody may write whatever HTML they like, as in a network of sites.
    DISALLOW_UNFILTERED_HTML: true,
    // Nothing goes out of the machine, and nothing happens behind a test's back.
    DISABLE_WP_CRON: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    WP_DEBUG: true,
    WP_DEBUG_LOG: true,
    WP_DEBUG_DISPLAY: false,
  };
  const defined = Object.entries(constants).map(
    ([name, value]) => `define(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  return [
    '<?php',
    ...defined,
    "$table_prefix = 'wp_';",
    "if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');",
    "require_once ABSPATH . 'wp-settings.php';",
    '',
  ].join('\n');
}

const INSTALL = `
define('WP_INSTALLING', true);
require 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Exempelkommunen', 'administrator', 'administrator@example.org', false, '', ${JSON.stringify(PASSWORD)});
update_option('WPLANG', 'sv_SE');
switch_theme('twentytwentythree');
foreach (${JSON.stringify(ROLES).replace('[', 'array(').replace(']', ')')} as $role) {
  $known = get_user_by('login', $role);
  $user = $known ? $known->ID : wp_insert_user(array('user_login' => $role, 'user_pass' => ${JSON.stringify(PASSWORD)}, 'user_email' => $role . '@example.org', 'role' => $role));
  update_user_meta($user, 'locale', 'en_US');
  update_user_meta($user, 'wp_persisted_preferences', array('core/edit-post' => array('welcomeGuide' => false, 'fullscreenMode' => false), '_modified' => gmdate('c')));
}
echo get_bloginfo('version');
`;

/** Ends a server by its id, with what it has started, and waits until it has. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return resolve();
    child.on('exit', () => resolve());
    process.kill(-child.pid, 'SIGTERM');
  });
}

async function until(isReady: () => Promise<boolean>, child: ChildProcess, name: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if (child.exitCode !== null)
      throw new Error(`${name} ended with exit code ${child.exitCode} before it had started.`);
    if (await isReady().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${name} did not start within ${PATIENCE / 1000} seconds.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, 'localhost', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
