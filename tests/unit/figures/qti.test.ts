import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemOf } from '../../../src/figures/qti/item.ts';
import { packageFiles } from '../../../src/figures/qti/package.ts';
import { textOf, xml } from '../../../src/figures/qti/xml.ts';
import { questionPackage } from '../../../src/figures/qti/index.ts';
import type { BuiltQuestion } from '../../../src/figures/questions.ts';
import type { QuestionKey } from '../../../src/learning/index.ts';

const question = (id: string, key: QuestionKey, line?: string): BuiltQuestion => ({
  id,
  asks: 'what',
  kind: 'one',
  question: 'Is `a < b` right?',
  ...(line !== undefined && { line }),
  options: ['`x`', 'y & z', 'none'].map((text) => ({ text, explanation: `because of ${text}` })),
  key,
});

const one = question('one', { form: 'one', count: 3, right: [1] });
const several = question('several', { form: 'several', count: 3, right: [0, 2] });
const nobody = question('nobody', { form: 'several', count: 3, right: [] });
const order = question('order', { form: 'order', count: 3, right: [2, 0, 1] });
const text = question('text', { form: 'text', texts: ['x', 'X'], mistakes: ['y', 'none'] }, 'f({ ___: 1 })');

/** What an item declares as right. */
const rightIn = (item: string) => [...item.matchAll(/<value>([^<]*)<\/value>/g)].map(([, value]) => value);

describe('itemOf', () => {
  it.each([one, several, order, text])('has all that an item needs: $id', (each) => {
    const item = itemOf(each);
    expect(item).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<assessmentItem /);
    expect(item).toContain('xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"');
    for (const part of [
      `identifier="${each.id}"`,
      'adaptive="false"',
      'timeDependent="false"',
      '<responseDeclaration identifier="RESPONSE"',
      '<outcomeDeclaration identifier="SCORE"',
      '<itemBody>',
      '<responseProcessing>',
      '<modalFeedback ',
    ])
      expect(item).toContain(part);
    for (const { explanation } of each.options)
      expect(item.replaceAll(/<\/?code>/g, '')).toContain(textOf(explanation.replaceAll('`', '')));
  });

  it('says how the answer is given, and which one is right', () => {
    expect(itemOf(one)).toContain('cardinality="single" baseType="identifier"');
    expect(itemOf(one)).toContain(
      '<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1">',
    );
    expect(itemOf(several)).toContain('maxChoices="0"');
    expect(itemOf(order)).toContain('<orderInteraction ');
    expect(itemOf(text)).toContain('<textEntryInteraction ');
    expect(rightIn(itemOf(one))).toEqual(['B']);
    expect(rightIn(itemOf(several))).toEqual(['A', 'C']);
    expect(rightIn(itemOf(order))).toEqual(['C', 'A', 'B']);
    expect(rightIn(itemOf(text))).toEqual(['x']);
  });

  it('takes every text that is right', () => {
    expect(itemOf(text)).toContain('<mapEntry mapKey="X" mappedValue="1" caseSensitive="true"/>');
  });

  it('takes none of the options where none is right', () => {
    expect(itemOf(nobody)).toContain('<isNull><variable identifier="RESPONSE"/></isNull>');
    expect(itemOf(nobody)).not.toContain('correctResponse');
  });

  it('writes code as code and texts as texts', () => {
    expect(itemOf(one)).toContain('<prompt>Is <code>a &lt; b</code> right?</prompt>');
    expect(itemOf(one)).toContain('y &amp; z');
  });
});

describe('textOf', () => {
  it('leaves nothing that ends a text or an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const made = xml('p', { title: words }, textOf(words));
        expect(made).toMatch(/^<p title="[^"<]*">[^<]*<\/p>$/);
        expect(made).not.toMatch(/&(?!(amp|lt|gt|quot);)/);
      }),
    );
  });
});

describe('packageFiles', () => {
  const files = packageFiles('Site', [
    { slug: 'first', title: 'A & B', questions: [one, order] },
    { slug: 'second', title: 'C', questions: [text] },
  ]);

  it('has a manifest that names every file, a test, and an item for each question', () => {
    expect([...files.keys()]).toEqual([
      'imsmanifest.xml',
      'test.xml',
      'items/one.xml',
      'items/order.xml',
      'items/text.xml',
    ]);
    const manifest = files.get('imsmanifest.xml') ?? '';
    for (const file of [...files.keys()].slice(1)) expect(manifest).toContain(`<file href="${file}"/>`);
  });

  it('has a section of the test for each lesson', () => {
    const sections = files.get('test.xml')?.match(/<assessmentSection [^>]*title="[^"]*"/g) ?? [];
    expect(sections.map((section) => section.replace(/^.*title=/, ''))).toEqual(['"A &amp; B"', '"C"']);
  });
});

describe('the package', () => {
  const zip = () => questionPackage('See Tauri Talk', [{ slug: 'one', title: 'A & B', questions: [] }]);

  it('is a zip file of all files', () => {
    const names = Object.keys(unzipSync(zip()));
    expect(names).toEqual(['imsmanifest.xml', 'test.xml']);
  });

  it('has the same bytes for the same questions', () => {
    expect(zip()).toEqual(zip());
    expect(new DataView(zip().buffer).getUint16(12, true)).toBe(0x21);
  });
});
