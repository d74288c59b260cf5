import type { GraphGet } from './GraphGet';

/** A course of the organisation's Viva Learning. */
export interface Course {
  title: string;
  url: string;
}

/** A search over all providers would read whole catalogues: the first page of the first few is enough for a hint. */
const providers = 3;
const courses = 3;

function rows(answer: unknown): Record<string, unknown>[] {
  const { value } = (answer ?? {}) as { value?: unknown };
  return Array.isArray(value) ? value.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null) : [];
}

const words = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);

/**
 * Courses of Viva Learning whose title or tags have words of a goal, the best first; at most three. Needs the permissions LearningProvider.Read and
 * LearningContent.Read.All, which not every organisation gives. @throws GraphError
 */
export async function coursesAbout(get: GraphGet, title: string): Promise<Course[]> {
  const wanted = new Set(words(title));
  if (wanted.size === 0) return [];
  const ids = rows(await get('/employeeExperience/learningProviders')).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])).slice(0, providers);
  const pages = await Promise.all(ids.map((id) => get(`/employeeExperience/learningProviders/${encodeURIComponent(id)}/learningContents`)));
  const found = pages.flatMap(rows).flatMap(({ title: name, contentWebUrl: url, skillTags, additionalTags }) => {
    if (typeof name !== 'string' || typeof url !== 'string' || !/^https:\/\//i.test(url)) return [];
    const tags = [skillTags, additionalTags].flatMap((list) => (Array.isArray(list) ? list.map(String) : []));
    const hits = new Set([...words(name), ...tags.flatMap(words)].filter((word) => wanted.has(word))).size;
    return hits === 0 ? [] : [{ title: name, url, hits }];
  });
  return found.sort((a, b) => b.hits - a.hits || a.title.localeCompare(b.title)).slice(0, courses).map(({ title: name, url }) => ({ title: name, url }));
}
