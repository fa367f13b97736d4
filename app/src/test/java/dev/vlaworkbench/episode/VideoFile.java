package dev.vlaworkbench.episode;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;

/** Records a small H.264 video for a test: frame t has a red left half and a grey right half of level 8t. */
final class VideoFile {

    private VideoFile() {}

    static Path write(Path file, int side, int frames, boolean indexInFront) throws FrameRecorder.Exception {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), side, side)) {
            recorder.setFormat("mp4");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_H264);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setVideoBitrate(4_000_000);
            recorder.setFrameRate(30);
            if (indexInFront) {
                recorder.setOption("movflags", "faststart");
            }
            recorder.start();
            for (int t = 0; t < frames; t++) {
                try (Frame frame = picture(side, t)) {
                    recorder.record(frame, avutil.AV_PIX_FMT_RGB24);
                }
            }
            recorder.stop();
        }
        return file;
    }

    private static Frame picture(int side, int t) {
        Frame frame = new Frame(side, side, Frame.DEPTH_UBYTE, 3);
        ByteBuffer pixels = (ByteBuffer) frame.image[0];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int at = y * frame.imageStride + x * 3;
                boolean left = x < side / 2;
                pixels.put(at, (byte) (left ? 200 : 8 * t));
                pixels.put(at + 1, (byte) (left ? 20 : 8 * t));
                pixels.put(at + 2, (byte) (left ? 20 : 8 * t));
            }
        }
        return frame;
    }
}
