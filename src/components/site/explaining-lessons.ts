import { allLessons, lessonData, type Lesson } from '../../figures/index.ts';
import type { Scenario } from '../../schemas/index.ts';

/** The lessons that explain a scenario: those it names, and those that show it. */
export async function explainingLessons({
  id,
  lessons: named = [],
}: Pick<Scenario, 'id' | 'lessons'>): Promise<readonly Lesson[]> {
  const showsIt = (slug: string) => {
    const { figures, challenge } = lessonData.get(slug) ?? {};
    return challenge?.scenario === id || Object.values(figures ?? {}).some(({ scenario }) => scenario === id);
  };
  return (await allLessons()).filter(
    (lesson) => named.some((slug) => slug === lesson.id) || showsIt(lesson.id),
  );
}
