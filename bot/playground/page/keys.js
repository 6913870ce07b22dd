/** Keys that mean something else while Japanese is being converted. */

/** Safari ends a composition before the Enter that confirmed it arrives; 229 still tells it apart. */
export function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}
