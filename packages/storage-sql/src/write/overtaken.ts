/** Someone wrote without taking the head. */
export class Overtaken extends Error {}
