import { problem } from '../../problem.ts';
import { type Project } from '../../project/project.ts';
import { type Room } from '../../project/room.ts';
import { type CommandResult, type PlanProblem, command } from '../command.ts';
import { type Draft } from '../draft.ts';
import { putRoom } from './putRoom.ts';

/** A room that goes, and the one that takes it in. */
export type Removal = { readonly room: string; readonly into: string | null };

/**
 * A room of the list goes. With `into`, its name and uses become further functions of that room; its posts go there,
 * too. Without, they go with it. Its plate follows (FOLLOW-1); the walls stay as they are.
 */
export function removeRoom(project: Project, removal: Removal): CommandResult {
  return removeRooms(project, [removal]);
}

/** The same for several, as one change. */
export function removeRooms(project: Project, removals: readonly Removal[]): CommandResult {
  return command(project, (draft) => {
    for (const removal of removals) {
      const refusal = takeAway(draft, removal);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  });
}

function takeAway(draft: Draft, { room, into }: Removal): PlanProblem | undefined {
  const going = draft.find('rooms', room);
  if (going === undefined) return problem('not-found', { id: room });
  const taking = into === null ? null : draft.find('rooms', into);
  if (taking === undefined) return problem('not-found', { id: into ?? '' });
  draft.put(
    'spaces',
    draft.all('spaces').flatMap((space) => (space.room === room ? [{ ...space, room: null }] : [])),
  );
  return takeOver(draft, going, taking);
}

/** Takes a room from the list: what it held and what speaks of it goes to `taking`, or goes. */
export function takeOver(draft: Draft, going: Room, taking: Room | null): PlanProblem | undefined {
  draft.remove('rooms', new Set([going.id]));
  const { policy } = draft.project;
  const posts = policy.posts.map((post) =>
    post.room === going.id ? { ...post, room: taking?.id ?? null } : post,
  );
  // A plate that hangs there still hangs there: it keeps the room's name.
  const placards = policy.placards.map((placard) =>
    placard.room === going.id ? { ...placard, room: taking?.id ?? going.name.zh } : placard,
  );
  draft.setPart('policy', { ...policy, posts, placards });
  if (taking === null) return undefined;
  return putRoom(draft, withUses(taking, going));
}

/** The room with what another was called and used for. */
export function withUses(taking: Room, given: Room): Room {
  return {
    ...taking,
    functions: [...taking.functions, given.name, ...given.functions],
    organisations: [...new Set([...taking.organisations, ...given.organisations])],
    mechanisms: [...new Set([...taking.mechanisms, ...given.mechanisms])],
  };
}
