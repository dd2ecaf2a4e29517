import { importPosts } from '../../../app/lists/importPosts.ts';
import { importRegister } from '../importRegister.ts';

export { POST_COLUMNS as columns } from '../../../app/lists/importPosts.ts';

/** `paijiang import-posts`: service posts with room and people (requirement TEAM-1). */
export const run = importRegister({
  name: 'import-posts',
  records: 'posts',
  reading:
    ({ rooms }) =>
    (source, options) =>
      importPosts(source, rooms, options),
  nameOf: ({ name }) => name,
});
