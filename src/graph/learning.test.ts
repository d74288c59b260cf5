import { GraphError, type GraphGet } from './GraphGet';
import { coursesAbout } from './learning';

const graph = (answers: Record<string, unknown>): GraphGet => async (path) => {
  const answer = answers[path];
  if (answer === undefined) throw new GraphError('no-access', path);
  return answer;
};

it('finds courses by the words of a goal, the best first, with links that are safe to open', async () => {
  const get = graph({
    '/employeeExperience/learningProviders': { value: [{ id: 'p 1' }, {}, null] },
    '/employeeExperience/learningProviders/p%201/learningContents': {
      value: [
        { title: 'Baking bread', contentWebUrl: 'https://learn.example/bread' },
        { title: 'Answering well', contentWebUrl: 'https://learn.example/well', skillTags: ['customers'] },
        { title: 'Answer customers faster', contentWebUrl: 'https://learn.example/faster' },
        { title: 'Customers', contentWebUrl: 'javascript:alert(1)' }
      ]
    }
  });
  expect(await coursesAbout(get, 'Answer customers within a day')).toEqual([{ title: 'Answer customers faster', url: 'https://learn.example/faster' }, { title: 'Answering well', url: 'https://learn.example/well' }]);
  expect(await coursesAbout(get, 'a b 12')).toEqual([]);
});

it('says when the organisation does not permit it', async () => {
  await expect(coursesAbout(graph({}), 'Answer customers')).rejects.toThrow(GraphError);
});
