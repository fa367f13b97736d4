package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.RgbImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;

/** The pictures of a video file, in order, decoded by FFmpeg. */
final class VideoFrames {

    private static final int LARGEST_SIDE = 4096;

    private final Path file;
    private final MemoryBudget budget;

    VideoFrames(Path file, MemoryBudget budget) {
        this.file = file;
        this.budget = budget;
    }

    /**
     * Counts the frames without converting them.
     *
     * @throws UserException when the video cannot be decoded to its end
     */
    int count() {
        return decode(false, frame -> {});
    }

    /**
     * Decodes every frame to RGB.
     *
     * @throws UserException when the video cannot be decoded to its end, or its frames do not fit into memory
     */
    List<RgbImage> read() {
        List<RgbImage> frames = new ArrayList<>();
        decode(true, frame -> {
            budget.check(file, "the video", (frames.size() + 1L) * frame.imageWidth * frame.imageHeight * 3);
            frames.add(copy(frame));
        });
        return frames;
    }

    /**
     * Decodes the first frame to RGB and leaves the others.
     *
     * @throws UserException when the video has none that can be decoded
     */
    RgbImage readFirst() {
        return grab(grabber -> {
            Frame first = next(grabber, true);
            checkComplete(first == null ? 0 : 1, 0);
            return copy(first);
        });
    }

    private int decode(boolean pixels, Consumer<Frame> sink) {
        return grab(grabber -> {
            int decoded = 0;
            for (Frame frame = next(grabber, pixels); frame != null; frame = next(grabber, pixels)) {
                sink.accept(frame);
                decoded++;
            }
            checkComplete(decoded, grabber.getFormatContext().streams(grabber.getVideoStream()).nb_frames());
            return decoded;
        });
    }

    private interface Grabbing<T> {
        T from(FFmpegFrameGrabber grabber) throws FrameGrabber.Exception;
    }

    private <T> T grab(Grabbing<T> grabbing) {
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toAbsolutePath().toFile())) {
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
            grabber.setPixelFormat(avutil.AV_PIX_FMT_RGB24);
            grabber.start();
            checkSize(grabber);
            return grabbing.from(grabber);
        } catch (FrameGrabber.Exception e) {
            throw new UserException(
                    file + " cannot be decoded as a video; it is cut off or damaged, copy it again or record it "
                            + "anew.",
                    e);
        } catch (LinkageError e) {
            throw new UserException(
                    file + " cannot be decoded because this installation has no FFmpeg for this system; build "
                            + "the workbench on this system, or use HDF5 demonstrations.",
                    e);
        }
    }

    private static Frame next(FFmpegFrameGrabber grabber, boolean pixels) throws FrameGrabber.Exception {
        return grabber.grabFrame(false, true, pixels, false);
    }

    private void checkSize(FFmpegFrameGrabber grabber) {
        int width = grabber.getImageWidth();
        int height = grabber.getImageHeight();
        if (width < 1 || height < 1) {
            throw new UserException(file + " holds no pictures; give a rollout video.");
        }
        if (width > LARGEST_SIDE || height > LARGEST_SIDE) {
            throw new UserException(
                    file + " has frames of " + width + " x " + height + " pixels; give frames of at most "
                            + LARGEST_SIDE + " pixels a side.");
        }
    }

    private void checkComplete(long decoded, long declared) {
        if (decoded == 0) {
            throw new UserException(file + " has no frames; record it anew.");
        }
        if (decoded < declared) {
            throw new UserException(file + " is cut off or damaged: it declares " + declared + " frames and " + decoded
                    + " can be decoded; copy it again.");
        }
    }

    private RgbImage copy(Frame frame) {
        ByteBuffer pixels = (ByteBuffer) frame.image[0];
        int rowBytes = frame.imageWidth * 3;
        byte[] rgb = new byte[rowBytes * frame.imageHeight];
        for (int row = 0; row < frame.imageHeight; row++) {
            pixels.get(row * frame.imageStride, rgb, row * rowBytes, rowBytes);
        }
        return RgbImage.of(frame.imageWidth, frame.imageHeight, rgb);
    }
}
