/** The README's whole question about one call. */
export const REPORT_QUERY = /* GraphQL */ `
  query Report($callId: ID!) {
    callReports(callId: $callId) {
      id
      callId
      storedAt
      createdAt
      missingSegments
      repeatedSegmentCount
      correlation {
        voiceSdkId
        voiceSdkSessionId
        voiceSdkIdDecoded
        telnyxSessionId
        telnyxLegId
        userId
        organizationId
        reportGroupId
      }
      sdk {
        name
        platform
        version
        userAgent
      }
      summary {
        direction
        directionRaw
        state
        callerNumber
        destinationNumber
        durationSeconds
        startedAt
        endedAt
        raw
      }
      segments {
        index
        segmentNumber
        isFinal
        storedAt
        createdAt
        statsShape
        intervalCount
        flushReason {
          type
          typeRaw
          socketClose {
            code
            codeName
            reason
            wasClean
            error
          }
        }
        intervals {
          ...Interval
          raw
        }
        logs {
          timestamp
          levelRaw
          message
          context
          raw
        }
        raw
      }
      logs(first: 1000) {
        nodes {
          timestamp
          level
          levelRaw
          message
          context
          segmentIndex
          raw
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }

  fragment Interval on StatsInterval {
    start
    end
    inbound {
      packetsReceived
      packetsLost
      packetsDiscarded
      bytesReceived
      headerBytesReceived
      jitterAvg
      audioLevelAvg
      bitrateAvg
      concealedSamples
      concealmentEvents
      totalSamplesReceived
      jitterBufferDelay
      jitterBufferEmittedCount
      jitterBufferTargetDelay
      jitterBufferMinimumDelay
      totalAudioEnergy
      totalSamplesDuration
      fecPacketsReceived
      fecPacketsDiscarded
      nackCount
      codec {
        ...Codec
      }
    }
    outbound {
      packetsSent
      bytesSent
      headerBytesSent
      audioLevelAvg
      bitrateAvg
      targetBitrate
      retransmittedPacketsSent
      retransmittedBytesSent
      nackCount
      totalPacketSendDelay
      active
      codec {
        ...Codec
      }
      localTrack {
        id
        label
        enabled
        muted
        readyState
        contentHint
        settings
      }
      mediaSource {
        id
        trackIdentifier
        audioLevel
        totalAudioEnergy
        totalSamplesDuration
        echoReturnLoss
        echoReturnLossEnhancement
      }
    }
    connection {
      roundTripTimeAvg
      currentRoundTripTime
      roundTripTimeSource
      packetsSent
      packetsReceived
      bytesSent
      bytesReceived
    }
    ice {
      id
      state
      nominated
      writable
      currentRoundTripTime
      requestsSent
      responsesReceived
      localCandidateId
      remoteCandidateId
      local {
        ...Candidate
      }
      remote {
        ...Candidate
      }
    }
    transport {
      iceState
      dtlsState
      srtpCipher
      tlsVersion
      selectedCandidatePairChanges
      selectedCandidatePairId
    }
    mediaPlayout {
      synthesizedSamplesEvents
      synthesizedSamplesDuration
      totalPlayoutDelay
      totalSamplesCount
      totalSamplesDuration
    }
    remoteRtcp {
      inbound {
        packetsReceived
        packetsLost
        fractionLost
        jitter
        jitterMs
        roundTripTime
        totalRoundTripTime
        roundTripTimeMeasurements
        roundTripTimeAvg
      }
      outbound {
        packetsSent
        bytesSent
        roundTripTime
      }
    }
  }

  fragment Codec on Codec {
    mimeType
    clockRate
    channels
    payloadType
    sdpFmtpLine
    codecId
  }

  fragment Candidate on IceCandidate {
    id
    candidateType
    protocol
    networkType
    address
    port
    url
    relayProtocol
    priority
    relatedAddress
    relatedPort
  }
`;
