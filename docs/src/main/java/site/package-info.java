/**
 * Makes the site. The mains are here, in the order in which Maven starts them: {@link site.Capture}, if it's asked for,
 * {@link site.Gather} and {@link site.Frame}.
 *
 * <p>Imports go one way: {@code site} → {@code site.page} (what pages say) → {@code site.chart} (pictures) → {@code site.run}
 * (programs and what they printed) → {@code course} (lessons and exercises).
 */
package site;
