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
  distances: 'subject,from_place,to_place,published_km,kind,measures,excuse,basis,sources\narmy,here,there,120-150,route,advance,,read,book\n',
  strengths: 'subject,measure,value,unit,date,basis,sources,note\narmy,men,300-400,persons,1945-08-09,read,book,\narmy,guns,100,pieces,1945-08-09,read,book,\n',
  strengthSubjects: 'subject,title,formations\n',
  strengthMeasures: 'subject,measure,about,quantity,shown,why\n',
  strengthComparisons: 'comparison,subject,quantity\n',
  authors: 'author,names\n',
  claims:
    'seq,claim,event_or_strength_id,verdict,basis,sources,note\n' +
    '1,There was a battle.,battle,supported,read,book#p1,\n' +
    '2,The army had 100 guns.,strength:army/guns,disputed,recalled,book,\n',
  territories: 'id,basis,sources\nland,read,book\n',
  aliases: 'kind,alias,id,why\nformation,host,army,the same\n',
  legs: 'formation,to_seq,mode,sources,note\narmy,2,rail,book,\n',
  holders: 'territory,part,from,holder,name,apart,basis,sources,note\nland,,1932-03-01,japan,,yes,read,book,\nland,north,1945-08-20,soviet,,,read,book,\n',
  territoryParts: 'territory,id,name,west,south,east,north,sources,note\nland,north,The north,120,45,130,50,book,\n',
  lines: 'id,territory,name,from,until,points,basis,sources,note\nline,land,A line,1945-08-18,1948-08-15,120 45;121 45,read,book,\n',
  speedExceptions: 'formation,to_seq,why,sources\n',
  words: 'word,kind\nStavka,organisation\n',
  placeTerritories: 'place,territory,why\nhere,land,the border is near\n',
  disagreements: 'id,question,shows,why,events,formations,part\nend,When?,first,,battle,army,far-east-1\n',
  accounts:
    'disagreement,version,side,says,start,end,time_precision,qualifier,value_low,value_high,unit,place,mark,basis,part_read,sources,note\n' +
    'end,1,soviet,On the 9th.,1945-08-09,,day,,,,,here,,read,,book,\n' +
    'end,2,japanese,On the 10th.,1945-08-10,,day,,,,,there,,recalled,,book,\n',
  noteCases: 'notes,bullet,words,disagreements,why\nwest,1,The end: the 9th,end,\nwest,1,or the 10th.,end,\n',
  notClaimed: 'notes,bullet,words,pattern,tables,allowed,review\nwest,1,that it fell in a day,fell in a day,,,pattern\n',
};

const NOTES = { 'west.md': '# West\n\n## Disagreements\n- The end: the 9th\n  or the 10th.\n\n## Do not claim\n- that it fell in a day\n' };

/** The sound record with some of its tables replaced by faulty ones. */
function problems(fault: Partial<Record<keyof Tables, string>>, notes: Record<string, string> = NOTES): string[] {
  const texts = { ...SOUND, ...fault };
  const tables = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, parseCsv(text, `${name}.csv`)]),
  ) as unknown as Tables;
  const { meta } = readRecord('august-storm');
  const record: Record1945 = { id: 'small', meta, tables, mapNames: [], notes, chapters: [], lesson: null, standards: null };
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
    ['a claim without a verdict', { claims: SOUND.claims.replace('supported', 'true') }, 'claims.csv:2: verdict "true" is none of supported, corrected, disputed'],
    ['a claim without a source', { claims: SOUND.claims.replace('book#p1', '') }, 'claims.csv:2: no source'],
    ['a claim from an unknown source', { claims: SOUND.claims.replace('book#p1', 'rumour#p1') }, 'claims.csv:2: the source "rumour" is not in sources.csv'],
    ['a claim about nothing in the record', { claims: SOUND.claims.replace(',battle,', ',feast,') }, 'claims.csv:2: "feast" is no event and no figure of the record'],
    ['a claim about a figure that is not there', { claims: SOUND.claims.replace('army/guns', 'army/tanks') }, 'claims.csv:3: "strength:army/tanks" is no event'],
    ['a claim out of the article’s order', { claims: SOUND.claims.replace('\n2,', '\n3,') }, 'claims.csv:3: seq "3" is not 2'],
    ['a figure without its day', { strengths: SOUND.strengths.replace('pieces,1945-08-09', 'pieces,1945-08') }, 'claims.json: claims.1.figure.date'],
    ['names of nobody’s', { authors: `${SOUND.authors}A. Nobody,"Nobody, A."\n` }, 'authors.csv:2: "A. Nobody" is the author of no source'],
    ['a figure from no place', { distances: SOUND.distances.replace('army,here', 'army,nowhere') }, 'distances.csv:2: from_place "nowhere" is unknown'],
    ['a figure of nothing known', { distances: SOUND.distances.replace('advance', 'hope') }, 'distances.csv:2: measures "hope" is none of'],
    ['an excuse that is none', { distances: SOUND.distances.replace('advance,', 'advance,rain') }, 'distances.csv:2: excuse "rain" is none of'],
    ['a place in no territory', { placeTerritories: 'place,territory,why\nhere,narnia,\n' }, 'placeTerritories.csv:2: territory "narnia" is unknown'],
    ['a word of no kind', { words: 'word,kind\nNarnia,dream\n' }, 'words.csv:2: kind "dream" is none of'],
    ['a leg of no position', { legs: 'formation,to_seq,mode,sources,note\narmy,9,rail,book,\n' }, 'legs.csv:2: army has no position 9'],
  ])('refuses %s, with file and line', (_, fault, expected) => {
    expect(problems(fault).some((problem) => problem.startsWith(expected)), problems(fault).join('\n')).toBe(true);
  });

  it.each([
    ['a disagreement of one account', { accounts: SOUND.accounts.replace(/end,2.*\n/, '') }, 'disagreements.csv:2: "end" has fewer than two accounts'],
    ['a disagreement on no card', { disagreements: SOUND.disagreements.replace('battle,army', ',') }, 'disagreements.csv:2: "end" stands on no card'],
    ['a disagreement about a ghost', { disagreements: SOUND.disagreements.replace('battle', 'ghost') }, 'disagreements.csv:2: events "ghost" is unknown'],
    ['an account of no side', { accounts: SOUND.accounts.replace('japanese', 'martian') }, 'accounts.csv:3: side "martian" is none of'],
    ['an account of a day that is none', { accounts: SOUND.accounts.replace('1945-08-10', '1945-08-32') }, 'accounts.csv:3: "1945-08-32/" is no real time'],
    ['an account that says nothing', { accounts: SOUND.accounts.replace('On the 10th.,1945-08-10', ',') }, 'accounts.csv:3: says nothing'],
    ['an account without a source', { accounts: SOUND.accounts.replace('recalled,,book', 'recalled,,') }, 'accounts.csv:3: no source'],
    ['an account out of order', { accounts: SOUND.accounts.replace('end,2', 'end,3') }, 'accounts.csv:3: version "3" of "end" should be 2'],
    ['a case of the notes without an answer', { noteCases: 'notes,bullet,words,disagreements,why\nwest,1,The end: the 9th,end,\n' }, 'notes/west.md:4: its rows do not quote the whole bullet in order'],
    ['a case that is answered by nothing', { noteCases: SOUND.noteCases.replace('10th.,end', '10th.,') }, 'noteCases.csv:3: answered by no disagreement'],
    ['two values of one strength that nobody explains', { strengths: 'subject,measure,value,sources\narmy,men,1,book\narmy,men,2,book\n' }, 'strengths.csv:3: rivals strengths.csv:2'],
    ['what must not be claimed', { events: SOUND.events.replace('read,,book', 'read,,book\nother,1945-08-09,,day,here,45,120,battle,it fell in a day,read,,book') }, 'events.csv:3: must not be claimed (notClaimed.csv:2): that it fell in a day'],
    ['an item of the list that nobody reviewed', { notClaimed: SOUND.notClaimed.replace(',pattern\n', ',\n') }, 'notClaimed.csv:2: no word on how it was reviewed'],
    ['a denial that is not there', { notClaimed: SOUND.notClaimed.replace('day,,,', 'day,,events/battle,') }, 'notClaimed.csv:2: allows "events/battle", which does not name the claim'],
  ])('refuses %s', (_, fault, expected) => {
    expect(problems(fault).some((problem) => problem.startsWith(expected)), problems(fault).join('\n')).toBe(true);
  });

  it('refuses a bullet planted in the notes, in either list', () => {
    const planted = { 'west.md': NOTES['west.md'].replace('or the 10th.', 'or the 10th.\n- The hour: 1 or 2.').concat('- that it was easy\n') };
    expect(problems({}, planted)).toEqual([
      'notes/west.md:6: no row answers this bullet: "The hour: 1 or 2."',
      'notes/west.md:10: no row answers this bullet: "that it was easy"',
    ]);
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
