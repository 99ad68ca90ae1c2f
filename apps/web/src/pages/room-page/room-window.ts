/** What lies over the room. */
export type RoomWindow = 'attendance' | 'defer' | 'time' | 'emergency';
