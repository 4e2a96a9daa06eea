import { parseArgs } from 'node:util';
import { auditVerb } from './auditVerb';
import { checkVerb } from './checkVerb';
import type { Outcome } from './outcome';
import { UsageError } from './outcome';
import { stateVerb } from './stateVerb';

const USAGE = `campaign <verb> [options]
  state --at <ISO instant> [--campaign august-storm] [--lang en]   what holds at one instant, as JSON
  check [--campaign august-storm | --file <campaign.json>]         every problem, with file and line
  audit [--campaign august-storm]                                  every claim, figure and doubt, as JSON`;

const OPTIONS = {
  campaign: { type: 'string' },
  at: { type: 'string' },
  lang: { type: 'string' },
  file: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args);
  if (values.help) {
    process.stderr.write(`${USAGE}\n`);
    return 0;
  }
  const [verb, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`"${rest.join(' ')}" is one word too many`);
  const outcome = await outcomeOf(verb, values);
  if (outcome.json !== null) process.stdout.write(`${JSON.stringify(outcome.json, null, 2)}\n`);
  for (const { where, what } of outcome.problems) process.stderr.write(`${where}: ${what}\n`);
  return outcome.problems.length > 0 ? 1 : 0;
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

type Values = ReturnType<typeof parseOptions>['values'];

async function outcomeOf(verb: string | undefined, values: Values): Promise<Outcome> {
  switch (verb) {
    case 'state':
      if (values.file !== undefined) throw new UsageError('state takes no --file');
      return stateVerb({ campaign: values.campaign ?? 'august-storm', at: values.at, lang: values.lang ?? 'en' });
    case 'check':
      if (values.at !== undefined || values.lang !== undefined) throw new UsageError('check takes no --at and no --lang');
      if (values.file !== undefined && values.campaign !== undefined) {
        throw new UsageError('check takes --campaign or --file, not both');
      }
      return checkVerb({ campaign: values.campaign ?? 'august-storm', file: values.file });
    case 'audit':
      if (values.at !== undefined || values.lang !== undefined || values.file !== undefined) {
        throw new UsageError('audit takes no option but --campaign');
      }
      return auditVerb({ campaign: values.campaign ?? 'august-storm' });
    default:
      throw new UsageError(verb === undefined ? 'which verb?' : `"${verb}" is not a verb`);
  }
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const usage = error instanceof UsageError;
    process.stderr.write(usage ? `${message}\n\n${USAGE}\n` : `${message}\n`);
    process.exitCode = usage ? 2 : 1;
  },
);
