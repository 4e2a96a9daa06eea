import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../geo/check';
import { parseCsv } from '../../geo/read/readCsv';
import type { Record1945, Tables } from '../../geo/read/readRecord';
import { readRecord } from '../../geo/read/readRecord';

const SOUND = {
  sources: 'id,title\nbook,A book\nown,The compilers\n',
  places: 'id,name_1945_en,lat,lon,precision_km\nhere,Here,45,120,3\nthere,There,45,121,3\n',
  formations: 'id,side,short_name,echelon,arm,parent,basis,sources\narmy,soviet,1 A,army,rifle,,read,book\n',
  positions:
    'formation,seq,time,time_precision,place,lat,lon,precision_km,action,basis,part_read,sources\n' +
    'army,1,1945-08-09,day,here,45,120,3,start,read,,book\n' +
    'army,2,1945-08-10,day,there,45,121,3,advance,read,,book#p1\n',
  events:
    'id,start,end,time_precision,place,lat,lon,category,formations,basis,part_read,sources\n' +
    'battle,1945-08-09,,day,here,45,120,battle,army,read,,book\n',
  distances: 'subject,published_km,kind,basis,sources\narmy,120-150,route,read,book\n',
  strengths: 'subject,measure,value,unit,date,basis,sources\narmy,men,300-400,persons,1945-08-09,read,book\n',
  strengthSubjects: 'subject,title,formations\n',
  strengthMeasures: 'subject,measure,about,quantity,shown,why\n',
  strengthComparisons: 'comparison,subject,quantity\n',
  territories: 'id,basis,sources\nland,read,book\n',
  aliases: 'kind,alias,id,why\nformation,host,army,the same\n',
  legs: 'formation,to_seq,mode,sources,note\narmy,2,rail,book,\n',
  holders: 'territory,from,holder,basis,sources,note\nland,1932-03-01,japan,read,book,\n',
  speedExceptions: 'formation,to_seq,why,sources\n',
};

/** The sound record with some of its tables replaced by faulty ones. */
function problems(fault: Partial<Record<keyof Tables, string>>): string[] {
  const texts = { ...SOUND, ...fault };
  const tables = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, parseCsv(text, `${name}.csv`)]),
  ) as unknown as Tables;
  const { meta } = readRecord('august-storm');
  const record: Record1945 = { id: 'small', meta, tables };
  return checkRecord(record).map(({ where, what }) => `${where}: ${what}`);
}

const position = (row: string) => ({ positions: `${SOUND.positions}${row}\n` });

describe('the rules on the record', () => {
  it('a sound record passes', () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    ['an unknown formation', position('ghost,1,1945-08-09,day,here,45,120,3,start,read,,book'), 'positions.csv:4: formation "ghost" is unknown'],
    ['an unknown place', position('army,3,1945-08-11,day,nowhere,45,121,3,advance,read,,book'), 'positions.csv:4: place "nowhere" is unknown'],
    ['a missing source', position('army,3,1945-08-11,day,there,45,121,3,advance,read,,'), 'positions.csv:4: no source'],
    ['an unknown source', position('army,3,1945-08-11,day,there,45,121,3,advance,read,,rumour'), 'positions.csv:4: the source "rumour" is not in sources.csv'],
    ['no source but the compilers', position('army,3,1945-08-11,day,there,45,121,3,advance,read,,own'), 'positions.csv:4: rests on no source but the compilers'],
    ['a point outside the theatre', position('army,3,1945-08-11,day,there,10,121,3,advance,read,,book'), 'positions.csv:4: 10, 121 lies outside the theatre'],
    ['a point away from its place', position('army,3,1945-08-11,day,here,45.5,120,3,advance,read,,book'), 'positions.csv:4: lies 56 km from here, which is known to 3 km'],
    ['a time that is none', position('army,3,1945-08-32,day,there,45,121,3,advance,read,,book'), 'positions.csv:4: "1945-08-32" is no real time, or ends before it begins'],
    ['times against the order', position('army,3,1945-08-01,day,there,45,121,3,advance,read,,book'), 'positions.csv:4: is over before positions.csv:3, which comes first by seq, begins'],
    ['a row told twice', position('army,3,1945-08-10,day,there,45,121,3,advance,read,,book'), 'positions.csv:4: tells again what positions.csv:3 tells'],
    ['a word that is not in the list', position('army,3,1945-08-11,day,there,45,121,3,conquer,read,,book'), 'positions.csv:4: action "conquer" is none of'],
    ['an id that stands twice', { formations: `${SOUND.formations}army,soviet,2 A,army,rifle,,read,book\n` }, 'formations.csv:3: the id "army" stands twice'],
    ['a place under two ids', { places: `${SOUND.places}hither,Here,45.01,120,3\n` }, 'places.csv:4: "Here" is the place of places.csv:2 under another id'],
    ['an alias of what still stands', { aliases: 'kind,alias,id,why\nformation,army,army,\n' }, 'aliases.csv:2: "army" still stands as an id of its own'],
    ['an alias that leads nowhere', { aliases: 'kind,alias,id,why\nformation,host,horde,\n' }, 'aliases.csv:2: "host" leads to "horde", which is unknown'],
    ['an event that ends before it begins', { events: SOUND.events.replace('1945-08-09,,day', '1945-08-09,1945-08-07,range') }, 'events.csv:2: ends before it begins'],
    ['a figure that is none', { distances: SOUND.distances.replace('120-150', 'far') }, 'distances.csv:2: published_km "far" is neither a figure nor a range'],
    ['a leg of no position', { legs: 'formation,to_seq,mode,sources,note\narmy,9,rail,book,\n' }, 'legs.csv:2: army has no position 9'],
  ])('refuses %s, with file and line', (_, fault, expected) => {
    expect(problems(fault).some((problem) => problem.startsWith(expected)), problems(fault).join('\n')).toBe(true);
  });

  it('tells all problems at once', () => {
    const told = problems({
      ...position('ghost,1,1945-08-09,day,nowhere,45,120,3,start,read,,rumour'),
      distances: SOUND.distances.replace('120-150', 'far'),
    });
    expect(told).toHaveLength(4);
  });

  it('a quote left open in a table is told with the file', () => {
    expect(() => parseCsv('id,note\na,"open\n', 'places.csv')).toThrow(/^places\.csv: /);
  });
});
