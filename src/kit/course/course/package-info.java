/**
 * The model of the course: what a lesson and an exercise are, read from the lessons' folders. The coach, the site and the lessons' tests
 * share it, and nothing else parses {@code exercises.txt}, a lesson's {@code pom.xml} or the comment of a wrong answer.
 */
package course;
