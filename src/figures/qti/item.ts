import { letterOf, rightWords, type QuestionKey } from '../../learning/index.ts';
import { segmentsOf } from '../../trace/index.ts';
import { foldedText } from '../../trace/record/folded-text.ts';
import type { BuiltQuestion } from '../questions.ts';
import { textOf, xml, xmlFile } from './xml.ts';

const RESPONSE = 'RESPONSE';

/** A sentence of data, in which `backticks` mark code. */
const words = (text: string): string =>
  segmentsOf(foldedText(text))
    .map((segment) => (segment.isCode ? xml('code', {}, textOf(segment.text)) : textOf(segment.text)))
    .join('');

/** How QTI takes the answer to each form of question. */
const cardinalities = { one: 'single', several: 'multiple', order: 'ordered', text: 'single' } as const;

/**
 * A question as an item of QTI 2.1 (https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html). It scores 1 for
 * the right answer, and shows every explanation after any answer.
 */
export function itemOf(question: BuiltQuestion): string {
  const { id, key } = question;
  return xmlFile(
    xml(
      'assessmentItem',
      {
        xmlns: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation':
          'http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
        identifier: id,
        title: id,
        adaptive: 'false',
        timeDependent: 'false',
      },
      declarationOf(key),
      xml('outcomeDeclaration', { identifier: 'SCORE', cardinality: 'single', baseType: 'float' }),
      xml('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality: 'single', baseType: 'identifier' }),
      xml('itemBody', {}, interactionOf(question)),
      processingOf(key),
      explanationOf(question),
    ),
  );
}

function declarationOf(key: QuestionKey): string {
  const right = key.form === 'text' ? key.texts.slice(0, 1) : key.right.map(letterOf);
  const parts = right.length === 0 ? [] : [xml('correctResponse', {}, ...right.map(valueOf))];
  if (key.form === 'text') {
    const entries = key.texts.map((text) =>
      xml('mapEntry', { mapKey: text, mappedValue: 1, caseSensitive: 'true' }),
    );
    parts.push(xml('mapping', { defaultValue: 0 }, ...entries));
  }
  const type = {
    cardinality: cardinalities[key.form],
    baseType: key.form === 'text' ? 'string' : 'identifier',
  };
  return xml('responseDeclaration', { identifier: RESPONSE, ...type }, ...parts);
}

const valueOf = (value: string) => xml('value', {}, textOf(value));

function interactionOf({ question, line = '', options, key }: BuiltQuestion): string {
  if (key.form === 'text') {
    const [before = '', after = ''] = line.split('___');
    const field = xml('textEntryInteraction', { responseIdentifier: RESPONSE, expectedLength: 24 });
    return (
      xml('p', {}, words(question)) +
      xml('p', {}, xml('code', {}, textOf(before)), field, xml('code', {}, textOf(after)))
    );
  }
  const choices = options.map(({ text }, index) =>
    xml('simpleChoice', { identifier: letterOf(index) }, words(text)),
  );
  const prompt = xml('prompt', {}, words(question));
  const attributes = { responseIdentifier: RESPONSE, shuffle: 'false' };
  return key.form === 'order'
    ? xml('orderInteraction', attributes, prompt, ...choices)
    : xml('choiceInteraction', { ...attributes, maxChoices: key.form === 'one' ? 1 : 0 }, prompt, ...choices);
}

function processingOf(key: QuestionKey): string {
  const response = xml('variable', { identifier: RESPONSE });
  const isRight =
    key.form !== 'text' && key.right.length === 0
      ? xml('isNull', {}, response)
      : xml('match', {}, response, xml('correct', { identifier: RESPONSE }));
  const score =
    key.form === 'text'
      ? outcome('SCORE', xml('mapResponse', { identifier: RESPONSE }))
      : xml(
          'responseCondition',
          {},
          xml('responseIf', {}, isRight, outcome('SCORE', xml('baseValue', { baseType: 'float' }, '1'))),
        );
  const feedback = outcome('FEEDBACK', xml('baseValue', { baseType: 'identifier' }, 'EXPLAINED'));
  return xml('responseProcessing', {}, score, feedback);
}

const outcome = (identifier: string, value: string) => xml('setOutcomeValue', { identifier }, value);

function explanationOf({ key, options }: BuiltQuestion): string {
  const names = options.map(({ text }, index) => (key.form === 'text' ? text : letterOf(index)));
  const entries = options.map(({ explanation }, index) =>
    xml('p', {}, words(`${names[index] ?? ''}: ${explanation}`)),
  );
  return xml(
    'modalFeedback',
    { outcomeIdentifier: 'FEEDBACK', identifier: 'EXPLAINED', showHide: 'show' },
    xml('p', {}, textOf(`Right is ${rightWords(key)}.`)),
    ...entries,
  );
}
