import type { AccountsFile } from '../src/lib/campaign/accounts';
import type { Record1945 } from './read/readRecord';
import type { Row } from './read/readCsv';
import { cell, list, number } from './read/readCsv';

type DisagreementRow = AccountsFile['disagreements'][number];
type AccountRow = DisagreementRow['accounts'][number];

/** `accounts.json`: the rows of disagreements.csv, each with its rows of accounts.csv and where they lie. */
export function toAccounts({ meta, tables }: Record1945): AccountsFile {
  const places = new Map(tables.places.map((row) => [cell(row, 'id'), row]));
  return {
    utcOffset: meta.utcOffset,
    disagreements: tables.disagreements.map((row) => ({
      id: cell(row, 'id'),
      question: cell(row, 'question'),
      shows: cell(row, 'shows') as DisagreementRow['shows'],
      why: cell(row, 'why'),
      part: cell(row, 'part') as DisagreementRow['part'],
      events: list(row, 'events'),
      formations: list(row, 'formations'),
      accounts: tables.accounts
        .filter((account) => cell(account, 'disagreement') === cell(row, 'id'))
        .map((account) => toAccount(account, places.get(cell(account, 'place')))),
    })),
  };
}

function toAccount(row: Row, place: Row | undefined): AccountRow {
  return {
    says: cell(row, 'says'),
    side: cell(row, 'side') as AccountRow['side'],
    when: cell(row, 'start') === '' ? null : toWhen(row),
    figure: toFigure(row),
    place: place ? toPlace(place) : null,
    mark: cell(row, 'mark'),
    basis: cell(row, 'basis') as AccountRow['basis'],
    partRead: cell(row, 'part_read') === 'yes',
    citations: list(row, 'sources'),
    note: cell(row, 'note'),
  };
}

function toWhen(row: Row): NonNullable<AccountRow['when']> {
  const end = cell(row, 'end');
  return {
    start: cell(row, 'start'),
    end: end === '' ? null : end,
    precision: cell(row, 'time_precision') as NonNullable<AccountRow['when']>['precision'],
  };
}

function toFigure(row: Row): AccountRow['figure'] {
  const low = number(row, 'value_low');
  if (low === null) return null;
  const qualifier = cell(row, 'qualifier');
  return {
    low,
    high: number(row, 'value_high') ?? low,
    qualifier: qualifier === '' ? null : (qualifier as NonNullable<AccountRow['figure']>['qualifier']),
    unit: cell(row, 'unit'),
  };
}

/** A place off the map has no coordinates: nothing can be marked there. */
function toPlace(row: Row): AccountRow['place'] {
  const [lon, lat] = [number(row, 'lon'), number(row, 'lat')];
  return lon === null || lat === null ? null : { name: cell(row, 'name_1945_en'), lon, lat };
}
