import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { packageFiles, PACKAGES } from '../../packs/lms/packages';

/**
 * The published schemas are not ours to ship: what they and the books ask of a package as small as ours is written out here.
 * SCORM 1.2: Content Aggregation Model 1.2, 2.3 (the manifest's elements, `adlcp:scormtype`).
 * SCORM 2004: Content Aggregation Model, 4th edition, 3.4 (the same with `adlcp:scormType`; sequencing in `imsss`).
 * cmi5: specification, Quartz 1st edition, 13.1 (elements, attributes and values) and 14 (the file's name and place).
 */
interface Element {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Throws where the XML is not well-formed or a prefix is not declared. */
function parse(xml: string): Element {
  const root: Element = { name: '', uri: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    const element = { name, uri, attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])), children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => void (open.at(-1)!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const named = (element: Element, name: string): Element[] => all(element).filter((each) => each.name === name);
const only = (element: Element, name: string): Element => {
  const found = named(element, name);
  expect(found.map((each) => each.name)).toEqual([name]);
  return found[0]!;
};

function packageOf(name: string): { files: Readonly<Record<string, string>>; root: Element } {
  const kind = PACKAGES.find((each) => each.name === name)!;
  const files = packageFiles(kind, '<!doctype html>');
  return { files, root: parse(files[kind.manifest]!) };
}

describe.each([
  { name: 'scorm12.zip', uri: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2', type: 'adlcp:scormtype', version: '1.2' },
  { name: 'scorm2004.zip', uri: 'http://www.imsglobal.org/xsd/imscp_v1p1', adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3', type: 'adlcp:scormType', version: '2004 4th Edition' },
])('the manifest of $name', ({ name, uri, adlcp, type, version }) => {
  const { files, root } = packageOf(name);

  it('is imsmanifest.xml at the root, in the namespaces of its version', () => {
    expect(Object.keys(files)).toContain('imsmanifest.xml');
    expect([root.name, root.uri, root.attributes['xmlns:adlcp']]).toEqual(['manifest', uri, adlcp]);
    expect(root.attributes['identifier']).toMatch(/^[A-Za-z_][\w.-]*$/);
  });

  it('has metadata, organizations and resources, in this order', () => {
    expect(root.children.map((each) => each.name)).toEqual(['metadata', 'organizations', 'resources']);
    expect(only(root, 'schema').text).toBe('ADL SCORM');
    expect(only(root, 'schemaversion').text).toBe(version);
  });

  it('names the default organization, which has a title and an item with one', () => {
    const organization = only(root, 'organization');
    expect(only(root, 'organizations').attributes['default']).toBe(organization.attributes['identifier']);
    for (const element of [organization, only(root, 'item')]) {
      expect(element.children[0]?.name).toBe('title');
      expect(element.children[0]?.text).not.toBe('');
    }
  });

  it('leads from the item to a resource that is a SCO, and from there to files that are in the package', () => {
    const resource = only(root, 'resource');
    expect(only(root, 'item').attributes['identifierref']).toBe(resource.attributes['identifier']);
    expect(resource.attributes).toMatchObject({ type: 'webcontent', [type]: 'sco' });
    const listed = named(resource, 'file').map((file) => file.attributes['href']);
    expect(listed).toContain(resource.attributes['href']);
    for (const href of listed) expect(Object.keys(files)).toContain(href);
    // And all that is in the package is listed.
    expect(Object.keys(files).filter((path) => path !== 'imsmanifest.xml' && !listed.includes(path))).toEqual([]);
  });

  it('has no identifier twice', () => {
    const ids = all(root).flatMap((each) => each.attributes['identifier'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the course structure of cmi5.zip', () => {
  const { files, root } = packageOf('cmi5.zip');

  it('is cmi5.xml at the root, in its namespace, with a course and then a unit', () => {
    expect(Object.keys(files)).toContain('cmi5.xml');
    expect([root.name, root.uri]).toEqual(['courseStructure', 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd']);
    expect(root.children.map((each) => each.name)).toEqual(['course', 'au']);
  });

  it('gives both an IRI of their own, and a title and a description in a language', () => {
    const ids = root.children.map((each) => each.attributes['id'] ?? '');
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    for (const { children } of root.children) {
      expect(children.slice(0, 2).map((each) => each.name)).toEqual(['title', 'description']);
      for (const { children: texts } of children.slice(0, 2)) {
        expect(texts.map((each) => [each.name, each.attributes['lang']])).toEqual([['langstring', 'en']]);
        expect(texts[0]!.text.trim()).not.toBe('');
      }
    }
  });

  it('launches a file of the package, and says what is enough', () => {
    const unit = only(root, 'au');
    expect(Object.keys(files)).toContain(only(unit, 'url').text);
    // Not left out: its default is that nothing need be done.
    expect(['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed']).toContain(unit.attributes['moveOn']);
    expect(['AnyWindow', 'OwnWindow']).toContain(unit.attributes['launchMethod']);
    expect(unit.attributes['masteryScore']).toMatch(/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/);
  });
});
