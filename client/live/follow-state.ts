/**
 * Whether somebody follows the moderation's view. `free` by choice, or by the own hand: who scrolls, drags or filters wants to look
 * elsewhere, and is not pulled back.
 */
export type FollowState = { name: 'off' } | { name: 'following' } | { name: 'free'; by: 'choice' | 'hand' }

export type FollowEvent = 'shown' | 'ended' | 'free' | 'touched' | 'back'

export function nextFollow(state: FollowState, event: FollowEvent): FollowState {
  switch (event) {
    case 'shown':
      return state.name === 'off' ? { name: 'following' } : state
    case 'ended':
      return { name: 'off' }
    case 'free':
      return state.name === 'following' ? { name: 'free', by: 'choice' } : state
    case 'touched':
      return state.name === 'following' ? { name: 'free', by: 'hand' } : state
    case 'back':
      return state.name === 'free' ? { name: 'following' } : state
  }
}
