package processes;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** The images of {@link EditImages}: how they are made, edited and written. */
final class Images {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    /** Of each image: red, green and blue for each dot. */
    static final int BYTES = WIDTH * HEIGHT * 3;

    /** An old photograph of the same. Whole numbers only, so that every machine makes the same one. */
    static byte[] edit(byte[] image) {
        byte[] edited = new byte[BYTES];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grey = (soft(image, x, y, 0) * 30 + soft(image, x, y, 1) * 59 + soft(image, x, y, 2) * 11) / 100;
                int fromMiddle = (x - WIDTH / 2) * (x - WIDTH / 2) + (y - HEIGHT / 2) * (y - HEIGHT / 2);
                int light = 120 - fromMiddle * 75 / 10_000;       // in per cent: less in the corners
                int at = (y * WIDTH + x) * 3;
                edited[at] = colour(grey * 112 * light / 10_000);
                edited[at + 1] = colour(grey * 92 * light / 10_000);
                edited[at + 2] = colour(grey * 66 * light / 10_000);
            }
        }
        return edited;
    }

    /** The mean of a colour over this dot and those around it. */
    private static int soft(byte[] image, int x, int y, int colour) {
        int sum = 0;
        int dots = 0;
        for (int row = Math.max(0, y - 1); row <= Math.min(HEIGHT - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(WIDTH - 1, x + 1); column++) {
                sum += image[(row * WIDTH + column) * 3 + colour] & 0xff;
                dots++;
            }
        }
        return sum / dots;
    }

    /** A sky with a sun, and three rows of hills: another one for each number, and the same one in each run. */
    static byte[] landscape(int number) {
        Random random = new Random(number);
        byte[] image = new byte[BYTES];
        int sunX = 20 + random.nextInt(WIDTH - 40);
        int sunY = 15 + random.nextInt(30);
        int evening = random.nextInt(100);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int toSun = (x - sunX) * (x - sunX) + (y - sunY) * (y - sunY);
                int glow = toSun < 100 ? 120 : 6_000 / (toSun + 100);
                paint(image, x, y,
                        90 + evening + y / 2 + glow, 150 + y / 2 - evening / 3 + glow, 235 - evening + glow / 3);
            }
        }
        for (int hills = 0; hills < 3; hills++) {
            int height = (52 + hills * 18) * 16;            // in sixteenths of a dot
            int slope = random.nextInt(17) - 8;
            for (int x = 0; x < WIDTH; x++) {
                int pull = (52 + hills * 18 - height / 16) / 6;     // back to the middle: no hill is too high or too deep
                slope = Math.max(-14, Math.min(14, slope + random.nextInt(5) - 2 + pull / 2));
                height += slope;
                for (int y = height / 16; y < HEIGHT; y++) {
                    int grain = random.nextInt(12);
                    paint(image, x, y, 95 - hills * 28 + grain, 140 - hills * 25 + grain, 110 - hills * 35 + grain);
                }
            }
        }
        return image;
    }

    private static void paint(byte[] image, int x, int y, int red, int green, int blue) {
        int at = (y * WIDTH + x) * 3;
        image[at] = colour(red);
        image[at + 1] = colour(green);
        image[at + 2] = colour(blue);
    }

    private static byte colour(int value) {
        return (byte) Math.max(0, Math.min(255, value));
    }

    static void write(byte[] image, Path file) throws IOException {
        System.setProperty("java.awt.headless", "true");        // we write a file and open no window
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int at = (y * WIDTH + x) * 3;
                picture.setRGB(x, y, (image[at] & 0xff) << 16 | (image[at + 1] & 0xff) << 8 | image[at + 2] & 0xff);
            }
        }
        ImageIO.setUseCache(false);     // no second file for what fits into memory
        try (OutputStream out = Files.newOutputStream(file)) {
            ImageIO.write(picture, "png", out);
        }
    }

    private Images() {
    }
}
