import { ask } from './ask.js';
import { bundle } from './bundle.js';
import { check } from './check.js';
import type { Command, ExitCode } from './command.js';
import { diff } from './diff.js';
import { draft } from './draft.js';
import { exportCommand } from './export.js';
import { type Io, systemIo } from './io.js';
import { match } from './match.js';
import { render } from './render.js';
import { review } from './review.js';
import { sheet } from './sheet.js';
import { stamp } from './stamp.js';
import { UsageError } from './usage-error.js';

const COMMANDS: readonly Command[] = [
  draft,
  check,
  match,
  ask,
  review,
  render,
  exportCommand,
  bundle,
  stamp,
  sheet,
  diff,
];

/**
 * Runs the command line with the arguments after the program's name, and returns its exit code:
 * 0 all is well, 1 findings, 2 wrong use. What `io` leaves out is the terminal's.
 */
export async function main(argv: readonly string[], io: Partial<Io> = {}): Promise<ExitCode> {
  const world: Io = { ...systemIo(), ...io };
  const [name, ...rest] = argv;
  if (name === undefined || isHelp(name)) {
    world.out(helpOnAll());
    return 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) return refuse(world, unknownCommand(name), 'insatsguiden --help');
  if (rest.slice(0, endOfOptions(rest)).some(isHelp)) {
    world.out(helpOn(command));
    return 0;
  }
  try {
    return await command.run(rest, world);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return refuse(world, error.message, `insatsguiden ${name} --help`);
  }
}

function refuse(io: Io, problem: string, help: string): ExitCode {
  io.err(`insatsguiden: ${problem}\nHjälp: ${help}\n`);
  return 2;
}

function unknownCommand(name: string): string {
  const kind = name.startsWith('-') ? 'Det finns inget val' : 'Det finns inget kommando';
  return `${kind} ${JSON.stringify(name)} här. Kommandona är ${COMMANDS.map((one) => one.name).join(', ')}.`;
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

function endOfOptions(argv: readonly string[]): number {
  const end = argv.indexOf('--');
  return end < 0 ? argv.length : end;
}

function helpOn({ usage, help }: Command): string {
  return `Så skriver du: insatsguiden ${usage}\n\n${help}\n`;
}

function helpOnAll(): string {
  return `insatsguiden gör ett utkast till katalog av beslutets dokument, kontrollerar en kommuns katalog över
insatser, svarar ur den som guiden gör, visar vad varje samtal leder till, skriver ut den som lista, som
öppna data och som en enda fil, och visar vad en ändring betyder för vem.

Så skriver du:
${COMMANDS.map(({ usage }) => `  insatsguiden ${usage}\n`).join('')}
Kommandon:
${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(8)}${summary}\n`).join('')}
Exempel:
  insatsguiden draft riktlinje.pdf -o katalog.json
  insatsguiden check catalogs/ragunda/catalog.json
  insatsguiden match catalogs/ragunda/catalog.json --facts '{"age": 17}'
  insatsguiden ask catalogs/sala/catalog.json --topic parenting
  insatsguiden review catalogs/sala/catalog.json -o report.html
  insatsguiden render catalogs/sala/catalog.json -o list.html
  insatsguiden export catalogs/sala/catalog.json --format schema.org -o insatser.jsonld
  insatsguiden bundle catalogs/sala/catalog.json -o katalog.json
  insatsguiden diff catalogs/sala/catalog.json ny.json

Mer om ett kommando, dess uppgifter och ämnen: insatsguiden match --help

Med --json står ett JSON-dokument på standard ut, och inget annat.
Slutkoder: 0 allt är bra, 1 fynd, 2 fel användning.
`;
}
