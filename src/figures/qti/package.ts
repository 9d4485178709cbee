/**
 * All questions for the learning platform of a class: a content package of QTI 2.1, which is a zip file with an item for
 * each question, a test with a section for each lesson, and a manifest that names them.
 */
import type { BuiltQuestion } from '../questions.ts';
import { itemOf } from './item.ts';
import { xml, xmlFile } from './xml.ts';

export interface LessonQuestions {
  readonly slug: string;
  readonly title: string;
  readonly questions: readonly BuiltQuestion[];
}

/** The files of the package, by their paths. */
export function packageFiles(name: string, lessons: readonly LessonQuestions[]): ReadonlyMap<string, string> {
  const questions = lessons.flatMap((lesson) => lesson.questions);
  return new Map([
    ['imsmanifest.xml', manifestOf(questions)],
    [TEST, testOf(name, lessons)],
    ...questions.map((question) => [fileOf(question), itemOf(question)] as const),
  ]);
}

const TEST = 'test.xml';

const fileOf = ({ id }: BuiltQuestion) => `items/${id}.xml`;

function manifestOf(questions: readonly BuiltQuestion[]): string {
  const resource = (identifier: string, type: string, file: string, needs: readonly string[] = []) =>
    xml(
      'resource',
      { identifier, type, href: file },
      xml('file', { href: file }),
      ...needs.map((each) => xml('dependency', { identifierref: each })),
    );
  return xmlFile(
    xml(
      'manifest',
      { xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1', identifier: 'see-tauri-talk' },
      xml('metadata', {}, xml('schema', {}, 'QTIv2.1 Package'), xml('schemaversion', {}, '1.0.0')),
      xml('organizations'),
      xml(
        'resources',
        {},
        resource(
          'test',
          'imsqti_test_xmlv2p1',
          TEST,
          questions.map(({ id }) => `item-${id}`),
        ),
        ...questions.map((question) =>
          resource(`item-${question.id}`, 'imsqti_item_xmlv2p1', fileOf(question)),
        ),
      ),
    ),
  );
}

const testOf = (title: string, lessons: readonly LessonQuestions[]): string =>
  xmlFile(
    xml(
      'assessmentTest',
      { xmlns: 'http://www.imsglobal.org/xsd/imsqti_v2p1', identifier: 'see-tauri-talk', title },
      xml(
        'testPart',
        { identifier: 'lessons', navigationMode: 'nonlinear', submissionMode: 'individual' },
        ...lessons.map(({ slug, title: lesson, questions }) =>
          xml(
            'assessmentSection',
            { identifier: slug, title: lesson, visible: 'true' },
            ...questions.map((question) =>
              xml('assessmentItemRef', { identifier: `item-${question.id}`, href: fileOf(question) }),
            ),
          ),
        ),
      ),
    ),
  );
